import type { RowTable } from '../../shared/filter/row-table.ts';
import type { InspectedSocket } from '../../shared/socket.ts';
import type { Rows } from './placed-rows.ts';
import type { Compare, ComparePlaces } from './sort.ts';

/** Places of a table, in some order of their sockets. */
export type RowOrder = Uint32Array;

/**
 * The first position from `from` on before which `socket` may stand: steps that double, then bisection, so that the
 * next of many in order is found near the last.
 */
function seek(order: RowOrder, from: number, isBefore: (position: number) => boolean): number {
  if (from >= order.length || !isBefore(from)) return from;
  let step = 1;
  while (from + step < order.length && isBefore(from + step)) step *= 2;
  let low = from + (step >> 1);
  let high = Math.min(order.length, from + step);
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle;
    else high = middle;
  }
  return high;
}

/** The order without the places that `leaving` has a 1 for and with `entering`, in one walk; the table has them all. */
export function mergeOrder(
  order: RowOrder,
  leaving: Uint8Array,
  entering: readonly number[],
  compare: ComparePlaces,
): RowOrder {
  const merged = new Uint32Array(order.length + entering.length);
  let size = 0;
  let from = 0;
  const copyUpTo = (end: number): void => {
    for (; from < end; from += 1) {
      const place = order[from] ?? 0;
      if (leaving[place] !== 1) merged[size++] = place;
    }
  };
  for (const place of entering.toSorted(compare)) {
    copyUpTo(seek(order, from, (position) => compare(order[position] ?? 0, place) < 0));
    merged[size++] = place;
  }
  copyUpTo(order.length);
  return merged.subarray(0, size);
}

type Before = (socket: InspectedSocket) => boolean;

/** The first of `length` positions whose socket does not come before; all that do stand in front. */
function firstNotBefore(
  length: number,
  at: (position: number) => InspectedSocket | undefined,
  isBefore: Before,
): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const socket = at(middle);
    if (socket !== undefined && isBefore(socket)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same of an order. */
export const bisect = (order: RowOrder, table: RowTable, isBefore: Before): number =>
  firstNotBefore(order.length, (position) => table.at(order[position] ?? 0), isBefore);

/** Where this socket stands in a sorted list; -1 where it is not in it. */
export function sortedIndexOf(sorted: Rows, socket: InspectedSocket, compare: Compare): number {
  const index = firstNotBefore(
    sorted.length,
    (position) => sorted.at(position),
    (other) => compare(other, socket) < 0,
  );
  return sorted.at(index)?.id === socket.id ? index : -1;
}
