// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { aSnapshot, aSocket } from '../../../../shared/testing/samples.ts';
import { AppContext } from '../../../app-context.ts';
import { createTranslations } from '../../../i18n/i18n.ts';
import { aStore } from '../../../testing/a-store.ts';
import { AddressCell } from './address-cell.tsx';

const NAME = 'a-network';

async function show(address: string, room: number, scope: string | null = null): Promise<HTMLElement> {
  const { store } = aStore();
  const namespaces = aSnapshot().namespaces.map(
    (one) => ({ ...one, name: NAME, kind: 'container' }) as const,
  );
  const local = { address, port: 80, scope };
  const family = address.includes(':') ? 6 : 4;
  const socket = aSocket({ namespace: namespaces[0]?.id ?? '', local, family });
  store.model.replace(aSnapshot({ namespaces, sockets: [socket] }));
  const { t } = await createTranslations('en');
  const { container } = render(
    <AppContext value={store}>
      <AddressCell socket={socket} room={room} t={t} />
    </AppContext>,
  );
  return container;
}

const network = (): HTMLElement | null => screen.queryByRole('img', { name: `Network: ${NAME}` });
const shortened = '[data-shortened]';

afterEach(cleanup);

it('names the network beside an address that leaves it the room', async () => {
  expect((await show('127.0.0.1', 200)).textContent).toBe(`127.0.0.1${NAME}`);
  expect(network()).not.toBeNull();
});

it.each([120, 60])('cuts no IPv4 address in %i px, where the name gives way', async (room) => {
  const cell = await show('192.168.100.100', room);
  expect(cell.textContent).toBe('192.168.100.100');
  expect(network() !== null).toBe(room === 120);
  expect(cell.querySelector('span')?.title).toContain(`Network: ${NAME}`);
});

it('shortens an IPv6 address in its middle, and keeps the sign of the network', async () => {
  const cell = await show('fe80::1234:5678:9abc:def0', 120);
  expect(cell.querySelector(shortened)?.textContent).toMatch(/fe80.*…/);
  expect(network()?.textContent).toBe('');
});

it('shows the name of an interface as what it is', async () => {
  const cell = await show('fe80::1', 400, 'eth\u202e0');
  expect(cell.textContent).toContain('fe80::1%eth⟨U+202E⟩0');
  expect(cell.querySelector('span')?.title).toContain('[fe80::1%eth⟨U+202E⟩0]:80');
});
