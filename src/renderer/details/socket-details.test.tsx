// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, it, vi } from 'vitest';
import type { InspectedSocket } from '../../shared/socket.ts';
import { aNamespace, anOwner, aSnapshot, aSocket } from '../../shared/testing/samples.ts';
import { AppContext } from '../app-context.ts';
import { createTranslations } from '../i18n/i18n.ts';
import { aStore } from '../testing/a-store.ts';
import { SocketDetails } from './socket-details.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** A socket of which everything is known that the details can tell. */
const told = aSocket({
  namespace: 'inner',
  mapped: true,
  sharing: ['fork'],
  owners: [
    anOwner({
      unit: 'postgresql.service',
      parents: [{ pid: 1, name: 'systemd' }],
      container: { id: 'abc', name: 'database', runtime: 'docker' },
    }),
  ],
});
const accepted = aSocket({
  id: 'accepted',
  state: 'ESTABLISHED',
  remote: { address: '127.0.0.1', port: 51_234, scope: null },
  remotePort: { range: 'dynamic', reserved: false, ephemeral: true, ianaNames: [] },
  role: { side: 'server', confidence: 'likely', evidence: 'accepted' },
  listener: told.id,
  verdict: null,
});
const hidden = aSocket({ id: 'hidden', owners: [], ownership: 'hidden', ownershipReason: 'other-user' });

async function detailsOf(socket: InspectedSocket): Promise<HTMLElement> {
  const { store } = aStore();
  const namespaces = [aNamespace(), aNamespace({ id: 'inner', name: 'inner', kind: 'container' })];
  store.model.replace(aSnapshot({ namespaces, sockets: [told, accepted, hidden] }));
  const { container } = render(
    <I18nextProvider i18n={await createTranslations('en')}>
      <AppContext value={store}>
        <SocketDetails socket={socket} isClosed={false} />
      </AppContext>
    </I18nextProvider>,
  );
  return container;
}

it.each([
  ['a listener in a container', told, 16],
  ['a connection', accepted, 14],
  ['a hidden owner', hidden, 7],
])('explains every label of %s', async (_what, socket, atLeast) => {
  const labels = [...(await detailsOf(socket)).querySelectorAll('dt, h3')];
  expect(labels.length).toBeGreaterThanOrEqual(atLeast);
  expect(
    labels.filter((label) => label.querySelector('button') === null).map((each) => each.textContent),
  ).toEqual([]);
});

it('does not tell of a client as if the service were its own port’s', async () => {
  const { service } = told;
  const client = aSocket({
    id: 'client',
    local: { address: '127.0.0.1', port: 49_006, scope: null },
    remote: { address: '127.0.0.1', port: 5432, scope: null },
    role: { side: 'client', confidence: 'certain', evidence: 'connected' },
    service: service && { ...service, end: 'remote' },
  });
  const text = (await detailsOf(client)).textContent;
  expect(text).toContain('→ PostgreSQL');
  expect(text).toContain('by number (5432) and by process');
  expect(text).toContain('Port 5432: Default port');
});

it('calls an open UDP socket what the tables call it, and says which side that suggests', async () => {
  const role = { side: 'server', confidence: 'likely', evidence: 'udp-service' } as const;
  const open = aSocket({ id: 'open', protocol: 'udp', state: 'UNCONNECTED', remote: null, role });
  expect((await detailsOf(open)).textContent).toContain('open · server · likely');
});

it.each([
  [0, 'just now'],
  [3000, '3s ago'],
])('says of what was first seen %i ms ago: %s', async (age, words) => {
  vi.useFakeTimers({ now: Date.parse(told.firstSeenAt) + age, toFake: ['Date', 'performance'] });
  expect((await detailsOf(told)).textContent).toContain(`First seen${words}`);
});
