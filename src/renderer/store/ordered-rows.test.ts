import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { where } from '../../shared/filter/testing/where.ts';
import type { InspectedSocket } from '../../shared/socket.ts';
import { aSocket } from '../../shared/testing/samples.ts';
import { livingRows, OrderedRows } from './ordered-rows.ts';
import type { Rows } from './placed-rows.ts';
import { compareBy, type Sort } from './sort.ts';

const isListening = where(({ state }) => state === 'LISTEN');
const SORTS: readonly Sort[] = [
  [{ column: 'port', direction: 'ascending' }],
  [{ column: 'state', direction: 'descending' }],
  [
    { column: 'protocol', direction: 'ascending' },
    { column: 'port', direction: 'descending' },
  ],
];
const SOCKETS = fc.uniqueArray(
  fc
    .record({ id: fc.nat(12), port: fc.nat(4), state: fc.constantFrom('LISTEN' as const, 'BOUND' as const) })
    .map(({ id, port, state }) =>
      aSocket({ id: `socket-${id}`, state, local: { address: '127.0.0.1', port, scope: null } }),
    ),
  { selector: ({ id }) => id, maxLength: 12 },
);
const ids = (sockets: Iterable<InspectedSocket>): string[] => [...sockets].map(({ id }) => id);

describe('OrderedRows', () => {
  it('shows what filtering and sorting everything anew would show, after whatever came, changed, closed and faded', () => {
    const rounds = fc.array(fc.record({ sockets: SOCKETS, keepsClosed: fc.boolean(), fades: fc.boolean() }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        SOCKETS,
        rounds,
        fc.constantFrom(...SORTS),
        fc.boolean(),
        (first, steps, sort, isFiltered) => {
          const compare = compareBy(sort);
          const isShown = (socket: InspectedSocket): boolean => !isFiltered || isListening(socket);
          const rows = new OrderedRows(sort);
          if (isFiltered) rows.setFilter(isListening);
          rows.fill(first, sort, 'none');
          let [living, closed]: (readonly InspectedSocket[])[] = [first, []];
          const told: { readonly list: Rows; readonly said: readonly InspectedSocket[] }[] = [];
          const check = (): void => {
            const shown = [living ?? [], closed ?? []].map((each) =>
              ids(each.filter(isShown).toSorted(compare)),
            );
            expect([ids(livingRows(rows.shown)), ids(rows.shown.closed.toSorted(compare))]).toEqual(shown);
            const all = [...(living ?? []), ...(closed ?? [])].filter(isShown).sort(compare);
            expect(ids(rows.shown.rows)).toEqual(ids(all));
            told.push({ list: rows.shown.rows, said: [...rows.shown.rows] });
            all.forEach(({ id }, index) => expect(rows.indexOf(id)).toBe(index));
            expect(rows.table.count).toBe((living ?? []).length + (closed ?? []).filter(isShown).length);
            for (const port of [0, 1, 2, 3, 4])
              expect(new Set(ids(rows.atPort(port)))).toEqual(
                new Set(
                  ids(
                    [...(living ?? []), ...(closed ?? []).filter(isShown)].filter(
                      ({ local }) => local.port === port,
                    ),
                  ),
                ),
              );
          };
          check();
          for (const { sockets, keepsClosed, fades } of steps) {
            const before = new Map((living ?? []).map((socket) => [socket.id, socket]));
            const next = new Map(sockets.map((socket) => [socket.id, socket]));
            const removed = [...before.values()].filter(({ id }) => !next.has(id));
            rows.apply({
              added: sockets.filter(({ id }) => !before.has(id)),
              changed: sockets.filter(({ id }) => before.has(id)),
              removed,
              keepsClosed,
            });
            living = sockets;
            closed = [...(closed ?? []), ...(keepsClosed ? removed.filter(isShown) : [])].filter(
              ({ id }) => !next.has(id),
            );
            check();
            if (!fades) continue;
            const { revision } = rows.shown;
            rows.fade(ids(closed));
            closed = [];
            check();
            expect(rows.shown.revision).toBe(revision);
          }
          rows.setOrder(SORTS[0] ?? [], 'none');
          expect(ids(rows.shown.rows)).toEqual(
            ids((living ?? []).filter(isShown).toSorted(compareBy(SORTS[0] ?? []))),
          );
          expect(rows.shown.closed).toEqual([]);
          // Whoever still has an older list reads there what it always said.
          const isAsSaid = ({ list, said }: (typeof told)[number]): boolean =>
            list.length === said.length && said.every((socket, index) => list.at(index) === socket);
          expect(told.filter((each) => !isAsSaid(each))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps its list where the filter leaves nothing of what changed', () => {
    const rows = new OrderedRows(SORTS[0] ?? []);
    rows.fill([aSocket({ id: 'one' })], SORTS[0] ?? [], 'none');
    rows.setFilter(isListening);
    const { shown } = rows;
    const added = [aSocket({ id: 'other', state: 'BOUND' })];
    rows.apply({ added, changed: [], removed: [], keepsClosed: true });
    rows.apply({ added: [], changed: added, removed: [], keepsClosed: true });
    rows.apply({ added: [], changed: [], removed: added, keepsClosed: true });
    expect(rows.shown).toBe(shown);
    expect(rows.table.count).toBe(1);
  });
});
