import type { InspectedSocket } from '../../shared/socket.ts';
import type { Compare } from './sort.ts';

type Before = (other: InspectedSocket) => boolean;

/** The first place of a list that does not come before; all that do stand in front. */
function bisect(list: readonly InspectedSocket[], isBefore: Before): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = list[middle];
    if (other !== undefined && isBefore(other)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first place before which `socket` may stand. */
const insertionIndex = (
  list: readonly InspectedSocket[],
  socket: InspectedSocket,
  compare: Compare,
): number => bisect(list, (other) => compare(other, socket) < 0);

/** Those of a local port, from a list that is in the order of ports. */
export const socketsOfPort = (list: readonly InspectedSocket[], port: number): readonly InspectedSocket[] =>
  list.slice(
    bisect(list, ({ local }) => local.port < port),
    bisect(list, ({ local }) => local.port <= port),
  );

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
 * The first place from `from` on before which `socket` may stand: steps that double, then bisection, so that the
 * next of many in order is found near the last.
 */
function seek(
  list: readonly InspectedSocket[],
  socket: InspectedSocket,
  from: number,
  compare: Compare,
): number {
  const isBefore = (index: number): boolean => {
    const other = list[index];
    return other !== undefined && compare(other, socket) < 0;
  };
  if (!isBefore(from)) return from;
  let step = 1;
  while (isBefore(from + step)) step *= 2;
  let low = from + (step >> 1);
  let high = Math.min(list.length, from + step);
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * The sorted list without `gone` and with `come` in their places, in one walk; both are sorted as the list is. What
 * is gone is the very object that was sorted in; what is not in the list is passed over.
 */
export function mergeSorted(
  list: readonly InspectedSocket[],
  gone: readonly InspectedSocket[],
  come: readonly InspectedSocket[],
  compare: Compare,
): readonly InspectedSocket[] {
  if (gone.length === 0 && come.length === 0) return list;
  // Of its full size from the start: a list that grows leaves three times as much behind to be collected.
  const merged = new Array<InspectedSocket>(list.length + come.length);
  let size = 0;
  let from = 0;
  const copyUpTo = (end: number): void => {
    for (; from < end; from++) {
      const socket = list[from];
      if (socket !== undefined) merged[size++] = socket;
    }
  };
  let [nextGone, nextCome] = [0, 0];
  for (;;) {
    const leaving = gone[nextGone];
    const entering = come[nextCome];
    if (leaving !== undefined && (entering === undefined || compare(leaving, entering) <= 0)) {
      nextGone++;
      copyUpTo(seek(list, leaving, from, compare));
      if (list[from]?.id === leaving.id) from++;
    } else if (entering !== undefined) {
      nextCome++;
      copyUpTo(seek(list, entering, from, compare));
      merged[size++] = entering;
    } else break;
  }
  copyUpTo(list.length);
  merged.length = size;
  return merged;
}
