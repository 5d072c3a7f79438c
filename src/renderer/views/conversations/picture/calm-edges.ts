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
/** Half of a box's frame is drawn outside of it: beside an edge it would be a loose line there. */
const FRAME = 1;
/** What shows less of a box than this tells nothing of it. */
const STRIP = 42;

/** A cut at its beginning takes a box's name, a strip of it tells nothing: both are worse than a cut through the rest. */
function costOf({ start, length }: Span, low: number, high: number): number {
  const end = start + length;
  const isOut = end < low - FRAME || start > high + FRAME;
  if (isOut || (start >= low && end <= high)) return 0;
  const seen = Math.min(end, high) - Math.max(start, low);
  return 1 + Number(start < low) + Number(seen < STRIP);
}

/**
 * Where a window of `room` begins that is as near to `wish` as can be and cuts few boxes, from `low` to `high`; those
 * that it cuts it shows a clear part of.
 */
export function calmest(
  spans: readonly Span[],
  room: number,
  wish: number,
  { low, high }: { readonly low: number; readonly high: number },
): number {
  const candidates = spans.flatMap(({ start, length }) => {
    const [before, behind] = [start - CLEAR, start + length + CLEAR];
    const [begun, ended] = [start + STRIP, start + length - STRIP];
    return [before, behind, ended, before - room, behind - room, begun - room];
  });
  return [wish, ...candidates.filter((start) => start >= low && start <= high)]
    .map((start) => ({
      start,
      cost: spans.reduce((sum, span) => sum + costOf(span, start, start + room), 0),
      way: Math.abs(start - wish),
    }))
    .reduce((best, each) =>
      each.cost < best.cost || (each.cost === best.cost && each.way < best.way) ? each : best,
    ).start;
}
