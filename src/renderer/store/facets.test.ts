import { describe, expect, it } from 'vitest';
import { diffSnapshots } from '../../shared/diff.ts';
import type { InspectedSocket } from '../../shared/socket.ts';
import { aSnapshot, aSocket } from '../../shared/testing/samples.ts';
import { createCompiler, createFilterContext } from './compile-query.ts';
import { FacetStore } from './facets.ts';
import { SocketModel } from './socket-model.ts';

const service = aSocket().service;
const named = (id: string): InspectedSocket['service'] => service && { ...service, id, name: id };
const tcp = aSocket({ id: 'tcp', service: named('http') });
const mine = aSocket({ id: 'mine', service: named('ssh'), user: 'me' });
const udp = aSocket({
  id: 'udp',
  protocol: 'udp',
  state: 'UNCONNECTED',
  service: named('dns'),
  role: { side: 'server', confidence: 'likely', evidence: 'udp-service' },
});

function facetsOf(sockets: readonly InspectedSocket[]) {
  const model = new SocketModel([{ column: 'port', direction: 'ascending' }]);
  const context = createFilterContext([], 'me');
  const facets = new FacetStore(model, createCompiler(context), context);
  const snapshot = aSnapshot({ sockets });
  model.replace(snapshot);
  facets.setQuery('');
  return { model, facets, snapshot };
}

describe('FacetStore', () => {
  it('counts views and values over everything', () => {
    const { facets } = facetsOf([tcp, mine, udp]);
    const { views, services, values } = facets.state.get();
    expect(views).toEqual({ listening: 3, mine: 1 });
    expect(services.map(({ id, count }) => `${id} ${count}`)).toEqual(['dns 1', 'http 1', 'ssh 1']);
    expect(values.protocol.get('tcp')).toBe(2);
    expect(values.exposure.get('loopback')).toBe(3);
    expect(facets.state.get().users.map(({ id, count }) => `${id} ${count}`)).toEqual(['postgres 2', 'me 1']);
  });

  it('counts a field over what the other terms leave, so that a second value can be added', () => {
    const { facets } = facetsOf([tcp, mine, udp]);
    facets.setQuery('service:http');
    const { services, values } = facets.state.get();
    expect(services).toHaveLength(3);
    expect(values.protocol.get('udp')).toBeUndefined();
  });

  it('counts a view over everything, since it takes the place of the query', () => {
    const { facets } = facetsOf([tcp, mine, udp]);
    facets.setQuery('is:dynamic-client service:http');
    expect(facets.state.get().views).toEqual({ listening: 3, mine: 1 });
  });

  it('follows updates without counting again', () => {
    const { facets, model, snapshot } = facetsOf([tcp, udp]);
    const moved = { ...tcp, state: 'BOUND' as const };
    model.apply(diffSnapshots(snapshot, { ...snapshot, sockets: [moved] }));
    expect(facets.state.get().values.state.get('BOUND')).toBe(1);
    expect([...facets.state.get().values.state.keys()]).toEqual(['BOUND']);
    expect(facets.state.get().services.map(({ id }) => id)).toEqual(['http']);
  });

  it('counts a large change after its rows, and whatever comes meanwhile with it', async () => {
    const { facets, model, snapshot } = facetsOf([tcp, udp]);
    const many = Array.from({ length: 300 }, (_, index) => ({ ...mine, id: `many ${index}` }));
    const grown = { ...snapshot, sockets: [tcp, udp, ...many] };
    model.apply(diffSnapshots(snapshot, grown));
    model.apply(diffSnapshots(grown, { ...grown, sockets: [udp, ...many] }));
    expect(facets.state.get().values.protocol.get('tcp')).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(Object.fromEntries(facets.state.get().values.protocol)).toEqual({ tcp: 300, udp: 1 });
  });

  it('keeps the order of services while it is held', () => {
    const { facets, model, snapshot } = facetsOf([tcp, udp]);
    facets.hold(true);
    const more = [tcp, udp, { ...tcp, id: 'other' }];
    model.apply(diffSnapshots(snapshot, { ...snapshot, sockets: more }));
    expect(facets.state.get().services.map(({ id }) => id)).toEqual(['dns', 'http']);
    facets.hold(false);
    expect(facets.state.get().services.map(({ id }) => id)).toEqual(['http', 'dns']);
  });

  it('comes to an end of a long count however often something changes, and counts that too', async () => {
    const many = Array.from({ length: 9000 }, (_, index) => ({ ...tcp, id: `many ${index}` }));
    const { facets, model, snapshot } = facetsOf(many);
    const counted = new Set<unknown>();
    facets.state.subscribe(() => counted.add(facets.state.get()));
    let before = snapshot;
    for (let time = 0; time < 500 && counted.size === 0; time++) {
      const news = { ...udp, id: `news ${time}` };
      // One goes, one comes into its place, and one is changed.
      const sockets = [...before.sockets.slice(1, -1), { ...mine, id: `last ${time}` }, news];
      const after = { ...before, sockets };
      model.apply(diffSnapshots(before, after));
      before = after;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(counted.size).toBe(1);
    const counts = Object.fromEntries(facets.state.get().values.protocol);
    const isUdp = ({ protocol }: InspectedSocket): boolean => protocol === 'udp';
    const ofUdp = before.sockets.filter(isUdp).length;
    expect(counts).toEqual({ tcp: before.sockets.length - ofUdp, udp: ofUdp });
  });

  it('shows no half of a count when the pointer leaves it', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({ ...tcp, id: `many ${index}` }));
    const { facets } = facetsOf(many);
    await expect.poll(() => facets.state.get().values.protocol.get('tcp')).toBe(5000);
    facets.hold(true);
    facets.setQuery('protocol:tcp');
    const seen = new Set<number | undefined>();
    facets.state.subscribe(() => seen.add(facets.state.get().values.side.get('listener')));
    // After the first of its pieces.
    await new Promise((resolve) => setTimeout(resolve, 151));
    facets.hold(false);
    await expect.poll(() => seen.has(5000)).toBe(true);
    expect([...seen]).toEqual([5000]);
  });
});
