import { bottomOf, boundsOfPoints, rightOf, type Box, type Ends, type Point } from './geometry.ts';
import { groupBy } from './group-by.ts';
import { alongTrunk, trunksOf } from './trunks.ts';
import { CLEARANCE, lanesIn, spread, type Crossing, type Gap } from './lanes.ts';

/** How far a line runs straight out of a node before it turns, when it must turn round. */
const TURN = 24;
/** So much of that the curve reaches: three quarters of the way to its control points. */
const BEND = 0.75 * TURN;
/** So many pixels of a way round is a lane of one's own worth. */
const DETOUR = 24;

/** A line as an SVG path, and what holds all of it. */
export interface Route {
  readonly path: string;
  readonly bounds: Box;
}

interface Column {
  readonly left: number;
  readonly right: number;
  readonly gaps: readonly Gap[];
}

interface Passage {
  readonly column: Column;
  readonly crossing: Crossing;
}

/** What is free between boxes, from above to below. */
function gapsBetween(boxes: readonly Box[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let low = -Infinity;
  for (const box of boxes.toSorted((one, other) => one.y - other.y)) {
    if (box.y - low >= 2 * CLEARANCE) gaps.push({ low, high: box.y });
    low = Math.max(low, bottomOf(box));
  }
  return [...gaps, { low, high: Infinity }];
}

/** What stands in the way between two heights: also what stands in no layer, and in another part of the picture. */
const within = (boxes: readonly Box[], left: number, right: number): readonly Box[] =>
  boxes.filter((box) => box.x < right + TURN && rightOf(box) > left - TURN);

/** From left to right, what stands above one another at least in part as one. */
function sideBySide(boxes: readonly Box[]): readonly Pick<Column, 'left' | 'right'>[] {
  const columns: { left: number; right: number }[] = [];
  for (const box of boxes.toSorted((one, other) => one.x - other.x)) {
    const last = columns.at(-1);
    if (last === undefined || box.x >= last.right) columns.push({ left: box.x, right: rightOf(box) });
    else last.right = Math.max(last.right, rightOf(box));
  }
  return columns;
}

/** The columns of nodes between two points, each made once. */
function columnFinder(boxes: readonly Box[]): (from: number, to: number) => readonly Column[] {
  const known = new Map<string, Column>();
  return (from, to) => {
    const between = boxes.filter((box) => box.x >= from && rightOf(box) <= to);
    return sideBySide(between).map(({ left, right }) => {
      const key = `${left} ${right}`;
      const column = known.get(key) ?? { left, right, gaps: gapsBetween(within(boxes, left, right)) };
      known.set(key, column);
      return column;
    });
  };
}

/** The height in a gap that is nearest to `wish`. */
const heightIn = ({ low, high }: Gap, wish: number): number =>
  Math.min(high - CLEARANCE, Math.max(low + CLEARANCE, wish));

/** The lanes that are taken, by gap. */
type Taken = Map<Gap, Set<string>>;

/** The gap nearest to `wish`; a full one is worth a way round. */
function gapFor(wish: number, lane: string, gaps: readonly Gap[], taken: Taken): Gap {
  const costOf = (gap: Gap): number => {
    const lanes = taken.get(gap);
    const others = lanes === undefined || lanes.has(lane) ? 0 : lanes.size + 1 - lanesIn(gap);
    return Math.abs(heightIn(gap, wish) - wish) + DETOUR * Math.max(0, others);
  };
  const best = gaps.reduce((left, right) => (costOf(right) < costOf(left) ? right : left));
  const lanes = taken.get(best) ?? new Set();
  taken.set(best, lanes.add(lane));
  return best;
}

function curve(from: Point, to: Point): string {
  const bend = (to.x - from.x) / 2;
  return `C${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`;
}

/** What a line does between the columns that it passes. */
function climbsOf({ from, to }: Ends, passages: readonly Passage[]): readonly Ends[] {
  const rounded = passages.map(({ column, crossing }) => ({ column, y: Math.round(crossing.y * 10) / 10 }));
  const starts = [from, ...rounded.map(({ column, y }) => ({ x: column.right, y }))];
  const ends = [...rounded.map(({ column, y }) => ({ x: column.left, y })), to];
  return starts.map((start, index) => ({ from: start, to: ends[index] ?? to }));
}

function forward({ from }: Ends, climbs: readonly Ends[], trunks: ReadonlyMap<Ends, number>): Route {
  let path = `M${from.x} ${from.y}`;
  for (const [index, climb] of climbs.entries()) {
    const trunk = trunks.get(climb);
    if (index > 0) path += `H${climb.from.x}`;
    path += trunk === undefined ? curve(climb.from, climb.to) : alongTrunk(climb.from, climb.to, trunk);
  }
  return { path, bounds: boundsOfPoints(climbs.flatMap((climb) => [climb.from, climb.to])) };
}

/** To a node that stands further left, or in the same layer: out, over or under it all, and round into it. */
function backward({ from, to }: Ends, boxes: readonly Box[], taken: Taken): Route {
  const [start, end] = [from.x + TURN, to.x - TURN];
  const crossed = within(boxes, to.x, from.x);
  const wish = (from.y + to.y) / 2;
  const y = heightIn(gapFor(wish, '', gapsBetween(crossed), taken), wish);
  const path =
    `M${from.x} ${from.y}C${start} ${from.y} ${start} ${y} ${from.x} ${y}` +
    `H${to.x}C${end} ${y} ${end} ${to.y} ${to.x} ${to.y}`;
  const bends = [from.x + BEND, to.x - BEND].map((x) => ({ x, y }));
  return { path, bounds: boundsOfPoints([from, ...bends, to]) };
}

/** Ways of lines that cross no node, and share the room between nodes. */
export function routesOf(all: readonly Ends[], boxes: readonly Box[]): readonly Route[] {
  const columnsBetween = columnFinder(boxes);
  const taken: Taken = new Map();
  const passages = all.map(({ from, to }): readonly Passage[] =>
    from.x >= to.x
      ? []
      : columnsBetween(from.x, to.x).map((column) => {
          const share = ((column.left + column.right) / 2 - from.x) / (to.x - from.x);
          const wish = from.y + (to.y - from.y) * share;
          const lane = `${to.x} ${to.y}`;
          const gap = gapFor(wish, lane, column.gaps, taken);
          return { column, crossing: { gap, lane, order: wish, y: heightIn(gap, wish) } };
        }),
  );
  const crossings = passages.flatMap((own) => own.map(({ crossing }) => crossing));
  for (const [gap, own] of groupBy(crossings, (crossing) => crossing.gap)) {
    spread([...groupBy(own, ({ lane }) => lane).values()], gap);
  }
  const climbs = all.map((ends, index) =>
    ends.from.x < ends.to.x ? climbsOf(ends, passages[index] ?? []) : [],
  );
  const trunks = trunksOf(climbs.flat());
  return all.map((ends, index) =>
    ends.from.x < ends.to.x ? forward(ends, climbs[index] ?? [], trunks) : backward(ends, boxes, taken),
  );
}

let last: { readonly key: string; readonly routes: readonly Route[] } = { key: '', routes: [] };

/** The same, sought only where a line or a node stands elsewhere than last time: connections come and go all the time. */
export function routesNow(all: readonly Ends[], boxes: readonly Box[]): readonly Route[] {
  const key = JSON.stringify([all.map(({ from, to }) => [from.x, from.y, to.x, to.y]), boxes]);
  if (key !== last.key) last = { key, routes: routesOf(all, boxes) };
  return last.routes;
}
