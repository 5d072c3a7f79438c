import { describe, expect, it } from 'vitest';
import { anOwner } from '../../shared/testing/samples.ts';
import { connection, inspectAll, inspectMoments, listener, udp } from './testing/world.ts';

const peer = (port: number) => `203.0.113.5:${port}`;

function accepted(local: string, port: number, overrides = {}) {
  return connection(local, peer(port), overrides);
}

/** Id and count of each listener. */
function countsOf(sockets: ReturnType<typeof inspectAll>) {
  return sockets.filter(({ state }) => state === 'LISTEN').map(({ id, clients }) => [id, clients]);
}

describe('a listener', () => {
  it('has as many clients as connections name it, but for those that are over', () => {
    const told = inspectAll([
      listener('*:80', { id: 'web' }),
      accepted('192.168.1.10:80', 40_000),
      accepted('192.168.1.10:80', 40_001, { state: 'CLOSE-WAIT' }),
      accepted('192.168.1.10:80', 40_002, { state: 'TIME-WAIT' }),
      accepted('192.168.1.10:80', 40_003, { ownershipReason: 'not-accepted' }),
      connection('192.168.1.10:45000', '203.0.113.5:80'),
      udp('*:80'),
    ]);
    expect(told.map((socket) => socket.clients)).toEqual([3, null, null, null, null, null, null]);
    expect(told.map((socket) => socket.listener)).toEqual([null, 'web', 'web', 'web', 'web', null, null]);
  });

  it('has the clients of its own address, and the one at the wildcard has the others', () => {
    const told = inspectAll([
      listener('*:80', { id: 'all' }),
      listener('192.168.1.10:80', { id: 'one' }),
      accepted('192.168.1.10:80', 40_000),
      accepted('127.0.0.1:80', 40_001),
    ]);
    expect(countsOf(told)).toEqual([
      ['all', 1],
      ['one', 1],
    ]);
  });

  it('has the clients of its own process where several share its port', () => {
    const [first, second] = [anOwner({ pid: 1 }), anOwner({ pid: 2 })];
    const known = { ownership: 'known' } as const;
    const told = inspectAll([
      listener('*:80', { id: 'first', owners: [first], ...known }),
      listener('*:80', { id: 'second', owners: [second], ...known }),
      accepted('127.0.0.1:80', 40_000, { owners: [second], ...known }),
    ]);
    expect(countsOf(told)).toEqual([
      ['first', 0],
      ['second', 1],
    ]);
  });

  it('of IPv6 has those of IPv4 that came by it, and no others', () => {
    const told = inspectAll([
      listener('*:80', { id: 'four' }),
      listener('[::]:80', { id: 'six', dualStack: true }),
      accepted('127.0.0.1:80', 40_000),
      accepted('127.0.0.1:80', 40_001, { mapped: true, family: 6 }),
    ]);
    expect(countsOf(told)).toEqual([
      ['four', 1],
      ['six', 1],
    ]);
  });

  it('is another object with another count, and the same object with the same', () => {
    const [web, ssh] = [listener('*:80', { id: 'web' }), listener('*:22', { id: 'ssh' })];
    const one = accepted('127.0.0.1:80', 40_000);
    const moments = [{ sockets: [web, ssh] }, { sockets: [web, ssh, one] }];
    const before = inspectMoments(moments.slice(0, 1));
    const after = inspectMoments(moments);
    expect([before[0]?.clients, after[0]?.clients, after[1]?.clients]).toEqual([0, 1, 0]);
  });

  it('loses the connection that ends, and leaves those behind that outlive it', () => {
    const web = listener('*:80', { id: 'web' });
    const [one, two] = [accepted('127.0.0.1:80', 40_000), accepted('127.0.0.1:80', 40_001)];
    expect(inspectMoments([{ sockets: [web, one, two] }, { sockets: [web, two] }])[0]?.clients).toBe(1);
    const over = { ...one, state: 'TIME-WAIT' } as const;
    expect(inspectMoments([{ sockets: [web, one, two] }, { sockets: [web, over, two] }])[0]?.clients).toBe(1);
    expect(
      inspectMoments([
        { sockets: [web, one], openers: { [one.id]: 'accepted' } },
        { sockets: [one], openers: { [one.id]: 'accepted' } },
      ])[0],
    ).toMatchObject({ role: { side: 'server' }, listener: null });
  });
});
