import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import services from '../../../resources/services/services.json';
import type { InspectedSocket, InterfaceAddress } from '../socket.ts';
import { aNamespace, anOwner, aSocket } from '../testing/samples.ts';
import type { Offer } from './offer.ts';
import { offersOf } from './offers.ts';
import { compareOffers } from './order.ts';
import { createRiskBook } from './risks.ts';

const book = createRiskBook(services);
const HOME: readonly InterfaceAddress[] = [
  { name: 'lo', address: '127.0.0.1', scope: 'loopback' },
  { name: 'eth0', address: '192.168.1.10', scope: 'private' },
];
const SERVER: readonly InterfaceAddress[] = [
  ...HOME,
  { name: 'wan0', address: '93.184.216.34', scope: 'public' },
];
const namespaces = [aNamespace(), aNamespace({ id: 'box', name: 'box', kind: 'container' })];

const offers = (sockets: readonly InspectedSocket[], interfaces = SERVER) =>
  offersOf(sockets, { namespaces, interfaces, book });

type Bound = Pick<InspectedSocket, 'local' | 'exposure' | 'namespace' | 'family'>;

/** From the widest to the narrowest on a server. */
const BOUND = [
  ['0.0.0.0', 'all', ['lo', 'eth0', 'wan0'], 'host'],
  ['93.184.216.34', 'public', ['wan0'], 'host'],
  ['192.168.1.10', 'private', ['eth0'], 'host'],
  ['169.254.7.7', 'link-local', ['eth0'], 'host'],
  ['0.0.0.0', 'all', [], 'box'],
  ['127.0.0.1', 'loopback', ['lo'], 'host'],
] as const;

function bind(at: number, port: number): Bound {
  const [address, scope, interfaces, namespace] = BOUND[at] ?? BOUND[0];
  return { local: { address, port, scope: null }, exposure: { scope, interfaces }, namespace, family: 4 };
}

const serviceIds = services.services.map(({ id }) => id);

const aListener = fc
  .record({
    id: fc.uuid(),
    at: fc.nat(BOUND.length - 1),
    port: fc.integer({ min: 1, max: 65_535 }),
    service: fc.option(fc.constantFrom(...serviceIds)),
    security: fc.constantFrom('clear', 'encrypted', 'negotiated', 'unknown'),
    verdict: fc.constantFrom(
      'conventional',
      'unconventional',
      'misplaced',
      'unknown',
      'unregistered',
      'carrier',
    ),
    byProcess: fc.boolean(),
    protocol: fc.constantFrom('tcp', 'udp'),
    uid: fc.constantFrom(0, 1000),
  })
  .map(({ at, port, service, security, verdict, byProcess, uid, protocol, id }) =>
    aSocket({
      id,
      ...bind(at, port),
      protocol,
      state: protocol === 'tcp' ? 'LISTEN' : 'UNCONNECTED',
      verdict,
      service:
        service === null
          ? null
          : {
              id: service,
              name: service,
              category: 'x',
              security,
              end: 'local',
              byPort: service,
              byProcess: byProcess ? service : null,
            },
      owners: [anOwner({ pid: port, uid, name: 'program', executable: `/usr/bin/${id}` })],
    }),
  );

const only = (socket: InspectedSocket, interfaces = SERVER): Offer => {
  const [offer] = offers([socket], interfaces);
  if (offer === undefined) throw new Error('nothing is offered');
  return offer;
};

describe('the ranking', () => {
  it('is a total order that does not depend on the order of the sockets', () => {
    fc.assert(
      fc.property(fc.uniqueArray(aListener, { selector: ({ id }) => id, maxLength: 12 }), (sockets) => {
        const sorted = offers(sockets);
        expect(offers(sockets.toReversed())).toEqual(sorted);
        for (const [index, offer] of sorted.entries()) {
          const next = sorted[index + 1];
          if (next === undefined) continue;
          expect(compareOffers(offer, next)).toBeLessThan(0);
          expect(compareOffers(next, offer)).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('never ranks a narrower binding worse', () => {
    fc.assert(
      fc.property(aListener, fc.nat(BOUND.length - 1), fc.nat(BOUND.length - 1), (socket, one, other) => {
        const wide = only({ ...socket, ...bind(Math.min(one, other), socket.local.port) });
        const narrow = only({ ...socket, ...bind(Math.max(one, other), socket.local.port) });
        expect(narrow.points).toBeLessThanOrEqual(wide.points);
        if (narrow.reach !== wide.reach) expect(compareOffers(wide, narrow)).toBeLessThan(0);
      }),
    );
  });

  it('never ranks encryption worse', () => {
    fc.assert(
      fc.property(aListener, fc.constantFrom('clear', 'negotiated', 'unknown'), (socket, security) => {
        if (socket.service === null) return;
        const open = only({ ...socket, service: { ...socket.service, security } });
        const closed = only({ ...socket, service: { ...socket.service, security: 'encrypted' } });
        expect(compareOffers(open, closed)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('is less on every address of a computer that has none which the internet routes', () => {
    const redis = aSocket({
      ...bind(0, 6379),
      service: {
        id: 'redis',
        name: 'Redis',
        category: 'database',
        security: 'clear',
        end: 'local',
        byPort: 'redis',
        byProcess: 'redis',
      },
    });
    const [server, home] = [only(redis), only(redis, HOME)];
    expect([server.level, server.reach]).toEqual(['high', 'public']);
    expect([home.level, home.reach]).toEqual(['medium', 'private']);
    expect(compareOffers(server, home)).toBeLessThan(0);
    expect(home.places[0]?.interfaces).toEqual([
      { name: 'eth0', reach: 'private' },
      { name: 'lo', reach: 'loopback' },
    ]);
  });

  it('does not count the addresses of the other family', () => {
    const interfaces = [...HOME, { name: 'eth0', address: '2606:4700::1', scope: 'public' } as const];
    expect(only(aSocket(bind(0, 80)), interfaces).reach).toBe('private');
    const six = { family: 6, local: { address: '::', port: 80, scope: null } } as const;
    expect(only(aSocket({ ...bind(0, 80), ...six }), interfaces).reach).toBe('public');
  });

  it('says so where no interface could be read', () => {
    const offer = only(aSocket(bind(0, 80)), []);
    expect(offer.reach).toBe('private');
    expect(offer.reasons).toContainEqual({ id: 'interfaces-unknown' });
  });
});

describe('an offer', () => {
  it('is one for all addresses, families and workers of one program', () => {
    const worker = anOwner({ pid: 900 });
    const all = offers([
      aSocket({ id: 'four', ...bind(2, 5432) }),
      aSocket({ id: 'six', family: 6, local: { address: '::1', port: 5432, scope: null } }),
      aSocket({ id: 'worker', ...bind(5, 5432), owners: [worker] }),
    ]);
    expect(all).toHaveLength(1);
    expect(all[0]?.places.map(({ socketId }) => socketId)).toEqual(['worker', 'four', 'six']);
    expect(all[0]?.reach).toBe('private');
    expect(all[0]?.owners.map(({ pid }) => pid)).toEqual([812, 900]);
  });

  it('is not made of clients and of what is only bound', () => {
    expect(
      offers([aSocket({ verdict: null }), aSocket({ exposure: null }), aSocket({ state: 'ESTABLISHED' })]),
    ).toEqual([]);
  });

  it('has no alarming word for what nobody knows, and is capped where only the number tells', () => {
    const hidden = { owners: [], ownership: 'hidden', ownershipReason: 'other-user' } as const;
    const service = {
      id: 'redis',
      name: 'Redis',
      category: 'database',
      security: 'clear',
      end: 'local',
      byPort: 'redis',
      byProcess: null,
    } as const;
    const byNumber = only(aSocket({ ...bind(0, 6379), ...hidden, service, verdict: 'unknown' }));
    expect([byNumber.level, byNumber.basis]).toEqual(['medium', 'number']);
    const unknown = only(aSocket({ ...bind(0, 47_000), ...hidden, service: null, verdict: 'unregistered' }));
    expect([unknown.level, unknown.meaning]).toEqual(['unknown', 'unknown']);
    const tunnel = anOwner({ name: 'ssh', executable: '/usr/bin/ssh' });
    const carrier = only(aSocket({ ...bind(0, 6379), service, owners: [tunnel], verdict: 'carrier' }));
    expect([carrier.level, carrier.meaning]).toEqual(['unknown', 'carrier']);
  });
});
