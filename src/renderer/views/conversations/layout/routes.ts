import { groupBy } from './group-by.ts';
import { bottomOf, NODE_GAP, rightOf, type Box, type Point } from './geometry.ts';

/** How far a line runs straight out of a node before it turns, when it must turn round. */
const TURN = 36;
/** Room that a line wants above and below itself. */
const CLEARANCE = NODE_GAP / 2;

interface Column {
  readonly left: number;
  readonly right: number;
  readonly boxes: readonly Box[];
}

/** Nodes that stand one below the other between two points, from left to right. */
function columnsBetween(from: number, to: number, boxes: readonly Box[]): readonly Column[] {
  const between = boxes.filter((box) => box.x >= from && rightOf(box) <= to);
  return [...groupBy(between, ({ x }) => x)]
    .sort(([left], [right]) => left - right)
    .map(([left, own]) => ({ left, right: Math.max(...own.map(rightOf)), boxes: own }));
}

/** The height nearest to `wish` at which a line passes between the nodes of a column. */
function gapAt(wish: number, { boxes }: Column): number {
  const isFree = (y: number): boolean =>
    boxes.every((box) => y <= box.y - CLEARANCE || y >= bottomOf(box) + CLEARANCE);
  const heights = boxes.flatMap((box) => [box.y - CLEARANCE, bottomOf(box) + CLEARANCE]);
  return (
    [wish, ...heights]
      .sort((one, other) => Math.abs(one - wish) - Math.abs(other - wish) || one - other)
      .find(isFree) ?? wish
  );
}

function curve(from: Point, to: Point): string {
  const bend = (to.x - from.x) / 2;
  return `C${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`;
}

/** Through columns from left to right, between their nodes. */
function forward(from: Point, to: Point, boxes: readonly Box[]): string {
  let path = `M${from.x} ${from.y}`;
  let at = from;
  for (const column of columnsBetween(from.x, to.x, boxes)) {
    const share = (column.left - from.x) / (to.x - from.x);
    const y = gapAt(from.y + (to.y - from.y) * share, column);
    const entry = { x: column.left, y };
    path += `${curve(at, entry)}H${column.right}`;
    at = { x: column.right, y };
  }
  return path + curve(at, to);
}

/** To a node that stands further left, or in the same layer: out, over or under it all, and round into it. */
function backward(from: Point, to: Point, boxes: readonly Box[]): string {
  const [start, end] = [from.x + TURN, to.x - TURN];
  const crossed = columnsBetween(to.x - 1, from.x + 1, boxes).flatMap((column) => column.boxes);
  const column: Column = { left: to.x, right: from.x, boxes: crossed };
  const y = gapAt((from.y + to.y) / 2, column);
  return (
    `M${from.x} ${from.y}C${start} ${from.y} ${start} ${y} ${from.x} ${y}` +
    `H${to.x}C${end} ${y} ${end} ${to.y} ${to.x} ${to.y}`
  );
}

/** The line from a caller's right side to a provider's left side, as an SVG path that crosses no node. */
export function routeOf(from: Point, to: Point, boxes: readonly Box[]): string {
  return from.x < to.x ? forward(from, to, boxes) : backward(from, to, boxes);
}
