import type { InspectedSocket } from '../../shared/socket.ts';
import type { Compare } from './sort.ts';

/** The first place before which `socket` may stand. */
function insertionIndex(list: readonly InspectedSocket[], socket: InspectedSocket, compare: Compare): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = list[middle];
    if (other !== undefined && compare(other, socket) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The sorted list without `dropped` ids and with `inserted` in their places: linear in the list, with
 * comparisons only for what is inserted, since most updates touch one row in a hundred.
 */
export function mergeSorted(
  list: readonly InspectedSocket[],
  dropped: ReadonlySet<string>,
  inserted: readonly InspectedSocket[],
  compare: Compare,
): readonly InspectedSocket[] {
  if (dropped.size === 0 && inserted.length === 0) return list;
  const kept = dropped.size === 0 ? list : list.filter((socket) => !dropped.has(socket.id));
  if (inserted.length === 0) return kept;
  const merged: InspectedSocket[] = [];
  let from = 0;
  for (const socket of [...inserted].sort(compare)) {
    const index = insertionIndex(kept, socket, compare);
    for (; from < index; from++) {
      const other = kept[from];
      if (other !== undefined) merged.push(other);
    }
    merged.push(socket);
  }
  for (; from < kept.length; from++) {
    const other = kept[from];
    if (other !== undefined) merged.push(other);
  }
  return merged;
}
