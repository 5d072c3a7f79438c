import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowTable } from '../../shared/filter/row-table.ts';
import { GROUPINGS, SORT_COLUMNS } from '../../shared/table-settings.ts';
import type { InspectedSocket } from '../../shared/socket.ts';
import { anOwner, aSocket } from '../../shared/testing/samples.ts';
import { bisect, mergeOrder, sortedIndexOf, type RowOrder } from './row-order.ts';
import { compareBy, comparePlacesBy, compareTies, sortOrder } from './sort.ts';

const socketLists = fc
  .uniqueArray(fc.record({ id: fc.nat(200), port: fc.nat(9), name: fc.constantFrom('a', 'B', 'c', null) }), {
    selector: (entry) => entry.id,
  })
  .map((entries) =>
    entries.map(({ id, port, name }) =>
      aSocket({
        id: `socket-${id}`,
        local: { address: '127.0.0.1', port, scope: null },
        owners: name === null ? [] : [anOwner({ name, pid: id })],
      }),
    ),
  );
const terms = fc.record({
  column: fc.constantFrom(...SORT_COLUMNS),
  direction: fc.constantFrom('ascending' as const, 'descending' as const),
});
const sorts = fc.uniqueArray(terms, { minLength: 1, maxLength: 3, selector: ({ column }) => column });
const ids = (sockets: readonly InspectedSocket[]): string[] => sockets.map((socket) => socket.id);

/** A table of these, and their places in the order of `compareTies`. */
function aTable(sockets: readonly InspectedSocket[]): { table: RowTable; order: RowOrder } {
  const table = new RowTable();
  return { table, order: Uint32Array.from([...sockets].sort(compareTies), (socket) => table.add(socket)) };
}
const idsOf = (table: RowTable, order: RowOrder): string[] =>
  Array.from(order, (place) => table.at(place)?.id ?? 'nothing');

describe('sorting', () => {
  it('gives the order of the comparison, whatever the columns', () => {
    fc.assert(
      fc.property(socketLists, sorts, fc.constantFrom(...GROUPINGS), (sockets, sort, grouping) => {
        const { table, order } = aTable(sockets);
        expect(idsOf(table, sortOrder(order, table, sort, grouping))).toEqual(
          ids([...sockets].sort(compareBy(sort, grouping))),
        );
      }),
    );
  });

  it('puts a merged update where sorting everything again would put it', () => {
    fc.assert(
      fc.property(socketLists, socketLists, sorts, fc.nat(20), (first, come, sort, count) => {
        const { table, order } = aTable(first);
        const leaving = new Uint8Array(table.size).map((_, place) => (place < count ? 1 : 0));
        const kept = Array.from(order.subarray(count), (place) => table.at(place)).filter(
          (each) => each !== undefined,
        );
        const known = new Set(ids(kept));
        const entering = come.filter((socket) => !known.has(socket.id));
        const places = entering.map((socket) => table.add(socket));
        const before = sortOrder(order, table, sort);
        const merged = mergeOrder(before, leaving, places, comparePlacesBy(table, sort));
        expect(idsOf(table, merged)).toEqual(ids([...kept, ...entering].sort(compareBy(sort))));
      }),
    );
  });

  it('finds the first socket of a port', () => {
    fc.assert(
      fc.property(socketLists, fc.nat(10), (sockets, port) => {
        const { table, order } = aTable(sockets);
        const isBefore = ({ local }: InspectedSocket): boolean => local.port < port;
        expect(bisect(order, table, isBefore)).toBe(sockets.filter(isBefore).length);
      }),
    );
  });

  it('finds every row by bisection', () => {
    fc.assert(
      fc.property(socketLists, sorts, (sockets, sort) => {
        const sorted = [...sockets].sort(compareBy(sort));
        sorted.forEach((socket, index) => expect(sortedIndexOf(sorted, socket, compareBy(sort))).toBe(index));
      }),
    );
  });

  it('sorts IPv4 addresses by number', () => {
    const at = (address: string): InspectedSocket =>
      aSocket({ id: address, local: { address, port: 1, scope: null } });
    const { table, order } = aTable([at('10.0.0.10'), at('10.0.0.9'), at('::1')]);
    const sorted = sortOrder(order, table, [{ column: 'address', direction: 'ascending' }]);
    expect(idsOf(table, sorted)).toEqual(['10.0.0.9', '10.0.0.10', '::1']);
  });
});
