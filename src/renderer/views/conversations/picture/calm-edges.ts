import type { Box } from '../layout/geometry.ts';

/** One side of a box: where it begins and how long it is. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

export const across = ({ x, width }: Box): Span => ({ start: x, length: width });
export const down = ({ y, height }: Box): Span => ({ start: y, length: height });

/** Between an edge of the window and a box that is wholly on one side of it. */
const CLEAR = 6;

/** Where a window of `room` begins that is as near to `wish` as can be and cuts few boxes, from `low` to `high`. */
export function calmest(
  spans: readonly Span[],
  room: number,
  wish: number,
  { low, high }: { readonly low: number; readonly high: number },
): number {
  const cutsAt = (start: number): number =>
    spans.filter((span) =>
      [start, start + room].some((edge) => span.start < edge - 1 && span.start + span.length > edge + 1),
    ).length;
  const candidates = spans.flatMap(({ start, length }) => {
    const [before, behind] = [start - CLEAR, start + length + CLEAR];
    return [before, behind, before - room, behind - room];
  });
  return [wish, ...candidates.filter((start) => start >= low && start <= high)]
    .map((start) => ({ start, cuts: cutsAt(start), way: Math.abs(start - wish) }))
    .reduce((best, each) =>
      each.cuts < best.cuts || (each.cuts === best.cuts && each.way < best.way) ? each : best,
    ).start;
}
