import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Carrier } from '../../../shared/carrier/carrier-facts.ts';
import { diffSnapshots } from '../../../shared/diff.ts';
import { offersOf } from '../../../shared/exposure/offers.ts';
import type { InspectedSocket, Snapshot } from '../../../shared/socket.ts';
import { anOwner, aSnapshot, aSocket } from '../../../shared/testing/samples.ts';
import { aStore } from '../../testing/a-store.ts';
import { OfferStore } from './offer-store.ts';

const interfaces = [{ name: 'eth0', address: '192.168.1.10', scope: 'private' }] as const;
const namespaces = [
  { ...aSnapshot().namespaces[0], id: 'host', name: 'host', kind: 'host' },
  { ...aSnapshot().namespaces[0], id: 'guest', name: 'cache', kind: 'container' },
] as Snapshot['namespaces'];

const proxy = anOwner({ pid: 7, name: 'docker-proxy', executable: '/usr/bin/docker-proxy' });
const carrier: Carrier = {
  id: 'docker-proxy',
  target: { kind: 'address', name: '172.17.0.2', port: 2 },
  evidence: 'arguments',
  file: null,
};

/** A few programs on a few ports, in a network of their own now and then, and carriers into it. */
const arbitrarySocket: fc.Arbitrary<InspectedSocket> = fc
  .record({
    id: fc.nat(12),
    port: fc.integer({ min: 1, max: 3 }),
    pid: fc.integer({ min: 1, max: 3 }),
    isGuest: fc.boolean(),
    isListener: fc.boolean(),
    isCarrier: fc.boolean(),
  })
  .map(({ id, port, pid, isGuest, isListener, isCarrier }) =>
    aSocket({
      id: `s${id}`,
      namespace: isGuest ? 'guest' : 'host',
      local: { address: '0.0.0.0', port, scope: null },
      owners: [isCarrier ? proxy : anOwner({ pid, name: `p${pid}`, executable: `/bin/p${pid}` })],
      verdict: isCarrier ? 'carrier' : 'unknown',
      carrier: isCarrier ? carrier : null,
      exposure: { scope: 'all', interfaces: ['eth0'] },
      ...(isListener ? {} : { state: 'ESTABLISHED', verdict: null }),
    }),
  );
const arbitrarySockets = fc.uniqueArray(arbitrarySocket, { selector: ({ id }) => id, maxLength: 12 });

function anOfferStore(first: Snapshot) {
  const { store: app } = aStore();
  app.model.replace(first);
  const store = new OfferStore(app.model, app.catalogue.risks);
  const end = store.start();
  const become = (next: Snapshot): void => app.model.apply(diffSnapshots(first, next));
  return { app, store, end, become };
}

describe('OfferStore', () => {
  it('knows after any change what it would know from scratch', () => {
    fc.assert(
      fc.property(arbitrarySockets, arbitrarySockets, fc.boolean(), (before, after, hasMoved) => {
        const first = aSnapshot({ sockets: before, interfaces, namespaces });
        const next = { ...first, sockets: after, interfaces: hasMoved ? [] : interfaces };
        const { app, store, become } = anOfferStore(first);
        become(next);
        const wanted = offersOf(after, { ...next, book: app.catalogue.risks });
        expect(store.state.get()).toEqual(wanted);
      }),
    );
  });

  it('hands on the list while no offer changed, and the offers that did not', () => {
    const [redis, postgres] = [
      aSocket({ id: 'redis', local: { address: '::', port: 6379, scope: null } }),
      aSocket(),
    ];
    const snapshot = aSnapshot({ sockets: [redis, postgres], interfaces });
    const { app, store, end } = anOfferStore(snapshot);
    const { sockets: _sockets, ...head } = snapshot;
    const change = (changed: readonly InspectedSocket[], added: readonly InspectedSocket[] = []): void =>
      app.model.apply({ head, added, changed, removed: [] });
    const first = store.state.get();
    change([], [aSocket({ id: 'client', verdict: null, state: 'ESTABLISHED' })]);
    expect(store.state.get()).toBe(first);
    change([{ ...postgres, inode: 'another' }]);
    const second = store.state.get();
    expect(second).not.toBe(first);
    const of = (list: typeof first, port: number) => list?.find((offer) => offer.port === port);
    expect(of(second, 6379)).toBe(of(first, 6379));
    end();
    change([], [aSocket({ id: 'third', local: { address: '::', port: 80, scope: null } })]);
    expect(store.state.get()).toBe(second);
  });
});
