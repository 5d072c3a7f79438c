import { groupBy } from './group-by.ts';
import type { Ends, Point } from './geometry.ts';

/** From so many lines on that climb between two layers nobody can follow a curve: those to one port share one way up. */
const CROWD = 40;
/** Between two of these ways. */
const STEP = 8;
/** What a corner and an arrow need of the room between two layers. */
const [CORNER, ARROW] = [7, 10];

/** Lines that arrive at one height. */
interface Trunk {
  readonly climbs: readonly Ends[];
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
}

function trunkOf(climbs: readonly Ends[]): Trunk {
  const heights = climbs.flatMap(({ from, to }) => [from.y, to.y]);
  return { climbs, end: climbs[0]?.to.y ?? 0, top: Math.min(...heights), bottom: Math.max(...heights) };
}

/** How often lines cross where `left` climbs left of `right`. */
function crossings(left: Trunk, right: Trunk): number {
  const isWithin = (y: number, { top, bottom }: Trunk): boolean => y > top && y < bottom;
  const arriving = right.climbs.filter(({ from }) => isWithin(from.y, left)).length;
  return arriving + (isWithin(left.end, right) ? left.climbs.length : 0);
}

/** From left to right, so that they cross little. */
function ordered(trunks: readonly Trunk[]): readonly Trunk[] {
  return trunks.toSorted(
    (one, other) => crossings(one, other) - crossings(other, one) || one.end - other.end,
  );
}

/** Where each line goes up or down between two layers; nothing where few do. */
function placesIn(climbs: readonly Ends[]): readonly (readonly [Ends, number])[] {
  if (climbs.length < CROWD) return [];
  const start = Math.max(...climbs.map(({ from }) => from.x)) + CORNER;
  const end = Math.min(...climbs.map(({ to }) => to.x)) - CORNER - ARROW;
  if (end <= start) return [];
  const trunks = ordered([...groupBy(climbs, ({ to }) => to.y).values()].map(trunkOf));
  const step = trunks.length < 2 ? 0 : Math.min(STEP, (end - start) / (trunks.length - 1));
  const first = (start + end - step * (trunks.length - 1)) / 2;
  return trunks.flatMap((trunk, index) =>
    trunk.climbs.map((climb) => [climb, Math.round(first + index * step)] as const),
  );
}

/** Where the lines that climb between layers share a way, by line. */
export function trunksOf(climbs: readonly Ends[]): ReadonlyMap<Ends, number> {
  return new Map([...groupBy(climbs, ({ to }) => to.x).values()].flatMap(placesIn));
}

/** Straight to the way, up or down it, and straight on. */
export function alongTrunk(from: Point, to: Point, x: number): string {
  const radius = Math.min(CORNER, Math.abs(to.y - from.y) / 2);
  const turn = to.y < from.y ? -radius : radius;
  return (
    `H${x - radius}C${x} ${from.y} ${x} ${from.y} ${x} ${from.y + turn}` +
    `V${to.y - turn}C${x} ${to.y} ${x} ${to.y} ${x + radius} ${to.y}H${to.x}`
  );
}
