import type { InspectedSocket } from '../../shared/socket.ts';
import type { Compare } from './sort.ts';

/** The first place before which `socket` may stand. */
function insertionIndex(list: readonly InspectedSocket[], socket: InspectedSocket, compare: Compare): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = list[middle];
    if (other !== undefined && compare(other, socket) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the very object stands that was sorted in; -1 where it is not in the list. */
export function sortedIndexOf(
  list: readonly InspectedSocket[],
  socket: InspectedSocket,
  compare: Compare,
): number {
  const index = insertionIndex(list, socket, compare);
  return list[index]?.id === socket.id ? index : -1;
}

/**
 * The sorted list without `gone` and with `come` in their places. Both are looked up by bisection, so an
 * update of one row in a hundred costs a copy of the list and little more.
 */
export function mergeSorted(
  list: readonly InspectedSocket[],
  gone: readonly InspectedSocket[],
  come: readonly InspectedSocket[],
  compare: Compare,
): readonly InspectedSocket[] {
  const dropped = gone
    .map((socket) => sortedIndexOf(list, socket, compare))
    .filter((index) => index >= 0)
    .sort((left, right) => left - right);
  const inserted = [...come]
    .sort(compare)
    .map((socket) => ({ socket, index: insertionIndex(list, socket, compare) }));
  if (dropped.length === 0 && inserted.length === 0) return list;
  const merged: InspectedSocket[] = [];
  let from = 0;
  let nextDropped = 0;
  const copyUpTo = (end: number): void => {
    for (; from < end; from++) {
      const socket = list[from];
      if (from === dropped[nextDropped]) nextDropped++;
      else if (socket !== undefined) merged.push(socket);
    }
  };
  for (const { socket, index } of inserted) {
    copyUpTo(index);
    merged.push(socket);
  }
  copyUpTo(list.length);
  return merged;
}
