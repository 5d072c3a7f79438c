import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SORT_COLUMNS } from '../../shared/table-settings.ts';
import type { InspectedSocket } from '../../shared/socket.ts';
import { anOwner, aSocket } from '../../shared/testing/samples.ts';
import { compareBy, compareTies, sortSockets } from './sort.ts';
import { mergeSorted, socketsOfPort, sortedIndexOf } from './sorted-list.ts';

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

describe('sorting', () => {
  it('gives the order of the comparison, whatever the columns', () => {
    fc.assert(
      fc.property(socketLists, sorts, (sockets, sort) => {
        const inTieOrder = [...sockets].sort(compareTies);
        expect(ids(sortSockets(inTieOrder, sort))).toEqual(ids([...sockets].sort(compareBy(sort))));
      }),
    );
  });

  it('puts a merged update where sorting everything again would put it', () => {
    fc.assert(
      fc.property(socketLists, socketLists, sorts, fc.nat(20), (before, other, sort, count) => {
        const compare = compareBy(sort);
        // One that is not in the list is passed over.
        const gone = [...before.slice(0, count), aSocket({ id: 'never-there' })].sort(compare);
        const kept = before.slice(count);
        const known = new Set(ids(kept));
        const come = other.filter((socket) => !known.has(socket.id)).sort(compare);
        const merged = mergeSorted([...before].sort(compare), gone, come, compare);
        expect(ids(merged)).toEqual(ids([...kept, ...come].sort(compare)));
      }),
    );
  });

  it('finds the sockets of a port', () => {
    fc.assert(
      fc.property(socketLists, fc.nat(10), (sockets, port) => {
        const sorted = [...sockets].sort(compareTies);
        expect(socketsOfPort(sorted, port)).toEqual(sorted.filter(({ local }) => local.port === port));
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
    const sorted = sortSockets(
      [at('10.0.0.10'), at('10.0.0.9'), at('::1')],
      [{ column: 'address', direction: 'ascending' }],
    );
    expect(ids(sorted)).toEqual(['10.0.0.9', '10.0.0.10', '::1']);
  });
});
