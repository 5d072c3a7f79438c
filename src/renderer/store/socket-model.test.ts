import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { always } from '../../shared/filter/row-test.ts';
import { where } from '../../shared/filter/testing/where.ts';
import { diffSnapshots, headOf, patchSnapshots } from '../../shared/diff.ts';
import type { InspectedSocket } from '../../shared/socket.ts';
import { anOwner, aSnapshot, aSocket } from '../../shared/testing/samples.ts';
import { markDuration } from './marks.ts';
import { livingRows } from './ordered-rows.ts';
import { SocketModel } from './socket-model.ts';

const at = (port: number, overrides: Partial<InspectedSocket> = {}): InspectedSocket =>
  aSocket({ id: `on-${port}`, local: { address: '127.0.0.1', port, scope: null }, ...overrides });

function aModel(sockets: readonly InspectedSocket[]) {
  const clock = { now: 1000 };
  const model = new SocketModel([{ column: 'port', direction: 'ascending' }], () => clock.now);
  let current = aSnapshot({ sockets });
  model.replace(current);
  return {
    model,
    clock,
    ports: () => [...model.state.get().rows].map((row) => row.local.port),
    marks: () => [...model.state.get().marks].map(([id, mark]) => `${id} ${mark.kind}`),
    become: (next: readonly InspectedSocket[]): void => {
      const after = { ...current, sockets: next };
      model.apply(diffSnapshots(current, after));
      current = after;
    },
  };
}

describe('SocketModel', () => {
  it('shows the first snapshot sorted and without marks', () => {
    const { ports, marks, model } = aModel([at(80), at(22)]);
    expect(ports()).toEqual([22, 80]);
    expect(marks()).toEqual([]);
    expect(model.state.get()).toMatchObject({ total: 2, matching: 2, listening: 2 });
  });

  it('marks what is new, for a while', () => {
    const { ports, marks, become, clock, model } = aModel([at(80)]);
    become([at(80), at(22)]);
    expect(ports()).toEqual([22, 80]);
    expect(marks()).toEqual(['on-22 new']);
    clock.now += markDuration('new', 4);
    model.expire();
    expect(marks()).toEqual([]);
  });

  it('keeps a closed row for a moment, but does not count it', () => {
    const { ports, marks, become, clock, model } = aModel([at(22), at(80)]);
    become([at(80)]);
    expect(ports()).toEqual([22, 80]);
    expect(marks()).toEqual(['on-22 closed']);
    expect(model.state.get()).toMatchObject({ total: 1, matching: 1, listening: 1 });
    expect(model.indexOf('on-22')).toBe(0);
    clock.now += markDuration('closed', 4);
    model.expire();
    expect(ports()).toEqual([80]);
  });

  it('tells the sockets of a port, a closed one as long as it is shown', () => {
    const client = at(80, {
      id: 'client',
      role: { side: 'client', confidence: 'certain', evidence: 'connected' },
    });
    const { model, become, clock } = aModel([client, at(80), at(22)]);
    const ids = (port: number) => model.atPort(port).map(({ id }) => id);
    expect(ids(80)).toEqual(['on-80', 'client']);
    expect(ids(81)).toEqual([]);
    become([client, at(22)]);
    expect(ids(80)).toEqual(['client', 'on-80']);
    clock.now += markDuration('closed', 4);
    model.expire();
    expect(ids(80)).toEqual(['client']);
  });

  it('gives the place of a ghost to a socket that comes back', () => {
    const { ports, become, model } = aModel([at(22), at(80)]);
    become([at(80)]);
    become([at(80), at(22)]);
    expect(ports()).toEqual([22, 80]);
    expect(model.state.get().matching).toBe(2);
  });

  it('takes the mark of a ghost from a socket that comes back, also where nothing is marked any more', () => {
    const { marks, become, model } = aModel([at(22), at(80)]);
    become([at(80)]);
    model.setHighlight(0);
    become([at(80), at(22)]);
    expect(marks()).toEqual([]);
  });

  it('marks a change of state, not an owner that is merely found later', () => {
    const { marks, become } = aModel([at(22, { owners: [] }), at(80)]);
    become([at(22, { owners: [anOwner()] }), at(80, { state: 'BOUND' })]);
    expect(marks()).toEqual(['on-80 changed']);
  });

  it('filters what comes later too, and leaves out a row that no longer matches', () => {
    const { ports, become, model } = aModel([at(22), at(80)]);
    model.setFilter(where((socket) => socket.state === 'LISTEN'));
    become([at(22), at(80, { state: 'BOUND' }), at(443), at(8080, { state: 'BOUND' })]);
    expect(ports()).toEqual([22, 443]);
    expect(model.state.get()).toMatchObject({ total: 4, matching: 2 });
  });

  it('lets no ghost of a filtered row appear, and none survive a new filter', () => {
    const { ports, become, model } = aModel([at(22), at(80), at(443)]);
    model.setFilter(where((socket) => socket.local.port !== 22));
    become([at(80)]);
    expect(ports()).toEqual([80, 443]);
    model.setFilter(always);
    expect(ports()).toEqual([80]);
  });

  it('sorts again on demand', () => {
    const { ports, become, model } = aModel([at(22), at(80)]);
    model.setOrder([{ column: 'port', direction: 'descending' }]);
    become([at(22), at(80), at(443)]);
    expect(ports()).toEqual([443, 80, 22]);
  });

  it('takes a whole snapshot after a gap as a change', () => {
    const { model, marks } = aModel([at(22)]);
    model.replace(aSnapshot({ sockets: [at(22), at(80)] }));
    expect(marks()).toEqual(['on-80 new']);
  });

  it('comes from any picture to any other by the difference of the two', () => {
    const pictures = fc
      .uniqueArray(
        fc.record({ port: fc.nat(20), isBound: fc.boolean(), user: fc.constantFrom('root', null) }),
        {
          selector: ({ port }) => port,
        },
      )
      .map((all) =>
        all.map(({ port, isBound, user }) => at(port, { state: isBound ? 'BOUND' : 'LISTEN', user })),
      );
    const byId = (sockets: Iterable<InspectedSocket>) => new Map([...sockets].map((one) => [one.id, one]));
    fc.assert(
      fc.property(
        pictures,
        pictures,
        fc.constantFrom(diffSnapshots, patchSnapshots),
        (first, then, compare) => {
          const { model } = aModel(first);
          const [before, after] = [first, then].map((sockets) =>
            aSnapshot({ sockets, hiddenOwners: sockets.length }),
          );
          if (before === undefined || after === undefined) return;
          model.apply(compare(before, after));
          expect(model.byId).toEqual(byId(then));
          expect(byId(livingRows(model.state.get()))).toEqual(byId(then));
          expect(model.head.get()).toEqual(headOf(after));
        },
      ),
    );
  });
});
