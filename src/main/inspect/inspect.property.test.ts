import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppointmentBook } from '../../shared/carrier/appointments.ts';
import {
  PORT_RANGES,
  type InspectedSocket,
  SIDES,
  type Socket,
  SOCKET_STATES,
  VERDICTS,
} from '../../shared/socket.ts';
import { aHostSocket, aReading, anOwner } from '../../shared/testing/samples.ts';
import { conversationOf } from './conversation.ts';
import { createInspector } from './inspect.ts';
import { createPortFacts } from './port-facts.ts';

const OWNERS = [
  anOwner(),
  anOwner({ name: 'sshd', executable: '/usr/sbin/sshd', arguments: ['sshd'] }),
  anOwner({ pid: 9, name: 'inetd', executable: '/usr/sbin/inetd', arguments: ['inetd'] }),
  anOwner({ pid: 10, name: 'mystery', executable: '/opt/mystery', arguments: ['mystery'] }),
];

/** What the files of inetd, process 9, may say. */
const BOOKS: readonly AppointmentBook[] = ['/one', '/other'].map((name): AppointmentBook => {
  const target = { kind: 'program', name, port: null } as const;
  const post = { protocol: 'tcp', family: null, address: null, port: 22, service: '22' } as const;
  const entries = [{ ...post, target, file: '/etc/inetd.conf', isEnabled: true }];
  return new Map([[9, { entries, unreadable: [] }]]);
});

/** Few addresses and ports, so that sockets meet. */
const endpoint = fc.record({
  address: fc.constantFrom('0.0.0.0', '127.0.0.1', '::', '::1', '192.168.1.10'),
  port: fc.oneof(fc.constantFrom(20, 22, 53, 80, 2222, 5432, 45000, 45001, 50000), fc.nat(65535)),
  scope: fc.constant(null),
});

const socket = fc
  .record({
    protocol: fc.constantFrom('tcp' as const, 'udp' as const),
    family: fc.constantFrom(4 as const, 6 as const),
    namespace: fc.constantFrom('host', 'box'),
    local: endpoint,
    peer: endpoint,
    state: fc.constantFrom(...SOCKET_STATES),
    owners: fc.subarray(OWNERS),
    ownership: fc.constantFrom('known' as const, 'hidden' as const, 'kernel' as const),
  })
  .map(({ peer, ...rest }) => {
    const hasPeer =
      rest.protocol === 'udp' ? rest.state === 'CONNECTED' : !['LISTEN', 'BOUND'].includes(rest.state);
    const udpState = hasPeer ? ('CONNECTED' as const) : ('UNCONNECTED' as const);
    const state = rest.protocol === 'udp' ? udpState : rest.state;
    return aHostSocket({ ...rest, state, remote: hasPeer ? peer : null });
  });

/** Every connection with its other end. */
function withOtherEnds(sockets: readonly Socket[]): Socket[] {
  return sockets
    .flatMap((one) =>
      one.remote === null || conversationOf(one)?.end === 'self'
        ? [one]
        : [one, { ...one, local: one.remote, remote: one.local }],
    )
    .map((one, index) => ({ ...one, id: `socket-${index}` }));
}

/** A conversation has two ends, not four: two UDP sockets connected alike are a case of their own. */
const sockets = (maxLength: number) =>
  fc
    .uniqueArray(socket, {
      minLength: 1,
      maxLength,
      selector: (one) => conversationOf(one)?.key ?? JSON.stringify(one),
    })
    .map(withOtherEnds);

const interfaces = () => [{ name: 'lo', address: '127.0.0.1' }];
const fresh = () => createInspector({ platform: 'linux', interfaces });

describe('every port', () => {
  it.each(['tcp', 'udp'] as const)('has exactly one class on %s', (protocol) => {
    const factsOf = createPortFacts(undefined);
    for (let port = 0; port <= 65535; port += 1) {
      const facts = factsOf(port, protocol);
      if (!PORT_RANGES.includes(facts.range) || facts.reserved !== (port === 0))
        expect({ port, facts }).toBeNull();
    }
  });
});

describe('every socket', () => {
  const serves = ({ role, protocol, remote }: InspectedSocket) =>
    role.side === 'listener' || (protocol === 'udp' && remote === null && role.side === 'server');

  it('has one side, and a verdict if and only if it listens or serves UDP without a peer', () => {
    fc.assert(
      fc.property(sockets(20), (present) => {
        for (const told of fresh().inspect(aReading({ sockets: present }), new Map()).sockets) {
          expect(SIDES).toContain(told.role.side);
          expect(told.verdict === null ? 'none' : VERDICTS.includes(told.verdict)).toBe(
            serves(told) ? true : 'none',
          );
          expect(told.carrier !== null).toBe(told.verdict === 'carrier');
        }
      }),
    );
  });

  it('is the opposite of its other end, if either is known', () => {
    fc.assert(
      fc.property(socket, (one) => {
        const [here, there] = fresh().inspect(aReading({ sockets: withOtherEnds([one]) }), new Map()).sockets;
        if (
          here === undefined ||
          there === undefined ||
          one.state === 'SYN-SENT' ||
          one.state === 'SYN-RECEIVED'
        )
          return;
        const sides = [here.role.side, there.role.side].sort().join(' ');
        expect(['client server', 'peer peer', 'unknown unknown']).toContain(sides);
      }),
    );
  });
});

describe('the clients of the listeners', () => {
  it('are together the connections that name a listener and are not over', () => {
    fc.assert(
      fc.property(sockets(20), (present) => {
        const told = fresh().inspect(aReading({ sockets: present }), new Map()).sockets;
        const ids = new Set(told.filter(({ state }) => state === 'LISTEN').map(({ id }) => id));
        const named = told.filter(({ listener }) => listener !== null);
        expect(
          named.filter(({ protocol }) => protocol === 'tcp').every(({ listener }) => ids.has(listener ?? '')),
        ).toBe(true);
        const open = named.filter(
          ({ protocol, state }) => protocol === 'tcp' && state !== 'TIME-WAIT' && state !== 'CLOSED',
        );
        expect(told.reduce((sum, { clients }) => sum + (clients ?? 0), 0)).toBe(open.length);
        expect(told.every(({ state, clients }) => (state === 'LISTEN') === (clients !== null))).toBe(true);
      }),
    );
  });
});

describe('a reading after others', () => {
  it('is told as if it were the first, where no side had to be remembered', () => {
    const histories = sockets(12).chain((pool) =>
      fc.record({
        openers: fc.constant(
          new Map(pool.map(({ id }, index) => [id, index % 2 ? 'connected' : 'accepted'] as const)),
        ),
        moments: fc.array(
          fc.subarray(pool).chain((present) =>
            fc.subarray(present).chain((hidden) =>
              fc.record({
                book: fc.constantFrom(...BOOKS),
                present: fc.constant(
                  present.map((one) =>
                    hidden.includes(one) ? { ...one, owners: [], ownership: 'hidden' as const } : one,
                  ),
                ),
              }),
            ),
          ),
          { minLength: 1, maxLength: 5 },
        ),
      }),
    );
    fc.assert(
      fc.property(histories, ({ openers, moments }) => {
        const inspector = fresh();
        for (const { present, book } of moments) {
          const reading = aReading({ sockets: present });
          const told = inspector.inspect(reading, openers, book);
          expect(told).toEqual(fresh().inspect(reading, openers, book));
          expect(told.sockets.map(({ id }) => id)).toEqual(present.map(({ id }) => id));
        }
      }),
      { numRuns: 300 },
    );
  });
});
