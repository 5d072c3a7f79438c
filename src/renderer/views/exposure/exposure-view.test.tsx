// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, describe, expect, it } from 'vitest';
import type { InspectedSocket, Snapshot } from '../../../shared/socket.ts';
import { anOwner, aSnapshot, aSocket, MOMENT } from '../../../shared/testing/samples.ts';
import { AppContext } from '../../app-context.ts';
import { createTranslations } from '../../i18n/i18n.ts';
import { aStore } from '../../testing/a-store.ts';
import { ExposureView } from './exposure-view.tsx';

const interfaces = [{ name: 'eth0', address: '192.168.1.10', scope: 'private' }] as const;
const redis = aSocket({
  id: 'redis',
  local: { address: '0.0.0.0', port: 6379, scope: null },
  exposure: { scope: 'all', interfaces: ['eth0'] },
  service: {
    id: 'redis',
    name: 'Redis',
    category: 'database',
    security: 'clear',
    end: 'local',
    byPort: 'redis',
    byProcess: 'redis',
  },
  owners: [anOwner({ name: 'redis\u202e', executable: '/usr/bin/redis-server', uid: 0, user: 'root' })],
});
const postgres = aSocket();
const nobodys = {
  ...redis,
  id: 'nobodys',
  local: { ...redis.local, port: 2024 },
  owners: [],
  ownership: 'hidden',
  service: null,
} as const;
const LOOPBACK = { scope: 'loopback', interfaces: ['lo'] } as const;

async function show(sockets: readonly InspectedSocket[], more: Partial<Snapshot> = {}) {
  const { store, calls } = aStore({}, { 'expected:read': [] });
  store.model.replace(aSnapshot({ sockets, interfaces, ...more }));
  const translations = await createTranslations('en');
  render(
    <I18nextProvider i18n={translations}>
      <AppContext value={store}>
        <ExposureView />
      </AppContext>
    </I18nextProvider>,
  );
  return { store, calls };
}

const group = (name: string) => screen.getByRole('grid', { name });
const rowOf = (port: number) => {
  const found = screen.getAllByRole('row').find((row) => within(row).queryByText(String(port)) !== null);
  if (found === undefined) throw new Error(`no offer on ${port}`);
  return found;
};

afterEach(cleanup);

describe('ExposureView', () => {
  it('groups by reach, and shows no text of a program as it is written', async () => {
    await show([postgres, redis]);
    expect(group('From the private network').textContent).toContain('Medium');
    expect(group('From the private network').textContent).toContain('run by root');
    expect(group('From this computer only').textContent).toContain('5432');
    expect(document.body.textContent).not.toContain('\u202e');
    expect(screen.getByText(/Firewalls/)).toBeTruthy();
  });

  it('goes through all groups by keyboard, selecting as it goes, and tells why', async () => {
    const { store } = await show([postgres, redis]);
    fireEvent.click(rowOf(6379));
    expect(store.selection.state.get().id).toBe('redis');
    fireEvent.keyDown(rowOf(6379), { key: 'Enter' });
    expect(rowOf(6379).textContent).toContain('It runs as root');
    fireEvent.keyDown(rowOf(6379), { key: 'ArrowDown' });
    expect(store.selection.state.get().id).toBe(postgres.id);
    expect(document.activeElement).toBe(rowOf(5432));
    fireEvent.keyDown(rowOf(5432), { key: 'Home' });
    expect(document.activeElement).toBe(rowOf(6379));
  });

  it('puts what is expected aside, and takes it back', async () => {
    const { store, calls } = await show([postgres, redis]);
    fireEvent.click(rowOf(6379));
    fireEvent.keyDown(rowOf(6379), { key: 'e' });
    expect(group('Expected here').textContent).toContain('6379');
    await expect.poll(() => calls).toContain('expected:write');
    expect(document.activeElement).toBe(rowOf(5432));
    fireEvent.click(screen.getByRole('button', { name: /^No longer expected/ }));
    expect(screen.queryByRole('grid', { name: 'Expected here' })).toBeNull();
    expect(store.expected.observable.get()).toEqual([]);
  });

  it('lists what is expected and not there now', async () => {
    const { store } = await show([postgres, redis]);
    fireEvent.click(within(rowOf(6379)).getByRole('button', { name: /^Mark as expected/ }));
    const head = store.model.head.get();
    if (head === null) throw new Error('no head');
    cleanup();
    store.model.replace(aSnapshot({ sockets: [postgres], interfaces }));
    const translations = await createTranslations('en');
    render(
      <I18nextProvider i18n={translations}>
        <AppContext value={store}>
          <ExposureView />
        </AppContext>
      </I18nextProvider>,
    );
    expect(screen.getByText(/not offered at the moment/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^No longer expected/ }));
    expect(screen.queryByText(/not offered at the moment/)).toBeNull();
  });

  it('never says that nothing is offered where not all was read', async () => {
    const client = aSocket({ verdict: null, state: 'ESTABLISHED' });
    await show([client]);
    expect(screen.getByText('Nothing is offered')).toBeTruthy();
    cleanup();
    const source = { name: 'one', rows: 0, milliseconds: 1, readAt: MOMENT } as const;
    const sources = [
      { ...source, state: 'ok', error: null },
      { ...source, state: 'failed', error: 'It is gone.' },
    ] as const;
    await show([client], { sources });
    expect(screen.queryByText('Nothing is offered')).toBeNull();
    expect(screen.getByRole('alert').textContent).toContain('not everything could be read');
    cleanup();
    await show([redis], { sources });
    expect(screen.getByText(/there may be more than is shown/)).toBeTruthy();
  });

  it('draws a meter for the destination that takes most, and warns before it is too late', async () => {
    const destination = {
      namespace: 'host',
      localAddress: '10.0.0.5',
      remote: { address: '10.0.0.9', port: 5432, scope: null },
      inUse: 60,
      timeWait: 20,
      capacity: 100,
      share: 0.6,
      level: 'warning',
    } as const;
    await show([redis], { pressure: { pools: [], destinations: [destination], destinationCount: 3 } });
    const meter = screen.getByRole('meter', { name: '10.0.0.5 to 10.0.0.9:5432' });
    expect(meter.getAttribute('aria-valuetext')).toBe('60 of 100 ports (60%)');
    expect(screen.getByText(/20 of them in TIME-WAIT/).textContent).toContain('new connections there fail');
    expect(screen.getByText('2 more destinations use no more than that.')).toBeTruthy();
  });

  it('needs one line for the ports where no destination takes a hundredth of them', async () => {
    const destination = {
      namespace: 'host',
      localAddress: '10.0.0.5',
      remote: { address: '10.0.0.9', port: 5432, scope: null },
      inUse: 9,
      timeWait: 0,
      capacity: 1000,
      share: 0.009,
      level: 'ok',
    } as const;
    await show([redis], { pressure: { pools: [], destinations: [destination], destinationCount: 3 } });
    expect(screen.queryByRole('meter')).toBeNull();
    expect(screen.getByText(/less than 1% is in use/)).toBeTruthy();
  });

  it('counts offers and their sockets, and divides them by reach and by level', async () => {
    const second = { ...redis, id: 'second', local: { ...redis.local, address: '192.168.1.10' } };
    const local = { ...redis, id: 'local', local: { ...redis.local, address: '127.0.0.1' } };
    const onBridge = {
      ...redis,
      id: 'bridge',
      exposure: { scope: 'private', interfaces: ['docker0'] },
    } as const;
    const guests = { ...onBridge, local: { ...redis.local, address: '172.17.0.1', port: 80 } };
    const bridge = { name: 'docker0', address: '172.17.0.1', scope: 'private' } as const;
    await show([postgres, redis, second, guests, { ...local, exposure: LOOPBACK }], {
      interfaces: [...interfaces, bridge],
    });
    expect(
      screen.getByText(/^3 offers on 5 sockets .*other computers can reach 1 \(2 sockets\)\./),
    ).toBeTruthy();
    const byReach = within(screen.getByRole('navigation', { name: 'By reach' }));
    const byLevel = within(screen.getByRole('list', { name: 'By level' }));
    const counts = () => [
      byReach.getAllByRole('button').map(({ textContent }) => textContent),
      byLevel.getAllByRole('listitem').map(({ textContent }) => textContent),
    ];
    expect(counts()).toEqual([
      ['From the private network 1', 'From containers only 1', 'From this computer only 1'],
      ['▲ Medium 1', '○ Low 1', '✓ Usual 1'],
    ]);
    fireEvent.keyDown(rowOf(6379), { key: 'e' });
    expect(counts()).toEqual([
      ['From containers only 1', 'From this computer only 1', 'Expected here 1'],
      ['○ Low 1', '✓ Usual 1', 'Expected here 1'],
    ]);
  });

  it('shows a guess as one', async () => {
    const telnet = { ...nobodys, local: { ...redis.local, port: 23 } };
    const byPort = { id: 'telnet', name: 'Telnet', category: 'remote-access', byPort: 'telnet' } as const;
    const service = { ...byPort, security: 'clear', end: 'local', byProcess: null } as const;
    await show([{ ...telnet, service }]);
    expect(rowOf(23).textContent).toMatch(/a guess.*probably not encrypted.*its number alone: a remote/);
  });

  it('tells of an unclear number what it suggests, and judges nothing by it', async () => {
    const byPort = { id: 'vite', name: 'Vite', category: 'dev-server', byPort: 'vite' } as const;
    const service = { ...byPort, security: 'clear', end: 'local', byProcess: null } as const;
    await show([{ ...redis, local: { ...redis.local, port: 5173 }, service }]);
    expect(rowOf(5173).textContent).toMatch(/Not known.*usual on this number: Vite.*encryption not known/);
  });

  it('calls no owner hidden before all have been asked', async () => {
    const source = { rows: 0, milliseconds: 1, readAt: MOMENT, error: null } as const;
    const asked = { ...source, name: 'one', state: 'ok' } as const;
    const pending = { ...source, name: 'two', state: 'stale' } as const;
    await show([nobodys], { sources: [asked, pending] });
    expect(screen.queryByText(/hidden owner/)).toBeNull();
    cleanup();
    await show([nobodys], { sources: [asked] });
    expect(screen.getByText(/1 offer has a hidden owner/)).toBeTruthy();
  });

  it('warns of hidden owners only where what it lists has one', async () => {
    const client = aSocket({ ...nobodys, id: 'client', verdict: null, state: 'ESTABLISHED' });
    const other = { ...nobodys, id: 'other', local: { ...nobodys.local, port: 6380 } };
    const { store } = await show([redis, nobodys, other, client], { hiddenOwners: 3 });
    expect(screen.getByText(/2 offers have hidden owners/)).toBeTruthy();
    act(() => store.setQuery('port:(6379 OR 6380)'));
    expect(screen.getByText(/1 offer has a hidden owner/)).toBeTruthy();
    act(() => store.setQuery('port:6379'));
    expect(rowOf(6379)).toBeTruthy();
    expect(screen.queryByText(/hidden owner/)).toBeNull();
  });
});
