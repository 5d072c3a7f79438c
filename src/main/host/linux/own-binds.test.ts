import { expect, it } from 'vitest';
import type { DestroyedSocket } from './netlink/destroyed-sockets.ts';
import { OwnBinds } from './own-binds.ts';

const place = { protocol: 'tcp', address: '127.0.0.1', port: 3000 } as const;
const ended: DestroyedSocket = {
  id: '1:1',
  protocol: 'tcp',
  family: 4,
  local: { address: '127.0.0.1', port: 3000, scope: null },
  remote: null,
  state: 'CLOSED',
};

it('accounts for one end each, and for nobody else’s', () => {
  const binds = new OwnBinds();
  binds.expect(place);
  binds.expect(place);
  expect(binds.take({ ...ended, protocol: 'udp' })).toBe(false);
  expect(binds.take({ ...ended, local: { ...ended.local, port: 3001 } })).toBe(false);
  expect(binds.take({ ...ended, local: { ...ended.local, address: '0.0.0.0' } })).toBe(false);
  expect(binds.take({ ...ended, remote: { address: '127.0.0.1', port: 9, scope: null } })).toBe(false);
  expect([1, 2, 3].map(() => binds.take(ended))).toEqual([true, true, false]);
});

it('is told late where nothing was read for long, and forgets what got no notice', () => {
  let now = 0;
  const binds = new OwnBinds(() => now);
  binds.expect(place);
  binds.expect(place);
  now = 60_000;
  expect(binds.take(ended)).toBe(true);
  binds.forgetOld();
  expect(binds.take(ended)).toBe(false);
});
