import type { Mark } from './marks.ts';
import type { Box } from './scene.ts';

/** Between listeners of one label, between those of two, so that one sees which label tells of which, and the rest. */
const GAP = { within: 2, between: 3, others: 1 } as const;
/** Of what there is between two middles, so that something is left of both. */
const MOST_OF_WAY = 0.75;
/** No two marks whose middles are further apart than this come near one another, in CSS pixels. */
const REACH = 11;

interface Edges {
  readonly mark: Mark;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Whether two would lie on one another: such listeners are told of together. */
export function isTogether(one: Mark, other: Mark): boolean {
  const [x, y] = [Math.abs(one.x - other.x), Math.abs(one.y - other.y)];
  return x < (one.size + other.size) / 2 && y < (one.size + other.size) / 2;
}

function gapBetween(one: Mark, other: Mark): number {
  if (!one.isListener && !other.isListener) return GAP.others;
  return one.isListener && other.isListener && isTogether(one, other) ? GAP.within : GAP.between;
}

/** Marks that would lie on one another end halfway, so that each stays where its port is and is seen. */
export function apart(marks: readonly Mark[]): readonly Mark[] {
  const cut = new Map<Mark, Edges>();
  const edgesOf = (mark: Mark): Edges => {
    const { x, y, width, height } = mark.box;
    const edges = cut.get(mark) ?? { mark, left: x, top: y, right: x + width, bottom: y + height };
    cut.set(mark, edges);
    return edges;
  };
  eachPairNearby(marks, (one, other) => {
    const gap = gapBetween(one, other);
    const least = (one.size + other.size) / 2 + gap;
    if (Math.abs(one.x - other.x) >= least || Math.abs(one.y - other.y) >= least) return;
    cutBetween(edgesOf(one), edgesOf(other), gap);
  });
  return marks.map((mark) => {
    const edges = cut.get(mark);
    return edges === undefined ? mark : { ...mark, box: boxOf(edges), isWhole: false };
  });
}

const boxOf = ({ left, top, right, bottom }: Edges): Box => ({
  x: left,
  y: top,
  width: right - left,
  height: bottom - top,
});

function cutBetween(one: Edges, other: Edges, gap: number): void {
  const [x, y] = [(one.mark.x + other.mark.x) / 2, (one.mark.y + other.mark.y) / 2];
  const away = { x: Math.abs(other.mark.x - one.mark.x), y: Math.abs(other.mark.y - one.mark.y) };
  const half = Math.min(gap, Math.max(away.x, away.y) * MOST_OF_WAY) / 2;
  if (away.x < away.y) {
    const [upper, lower] = one.mark.y <= other.mark.y ? [one, other] : [other, one];
    upper.bottom = Math.min(upper.bottom, y - half);
    lower.top = Math.max(lower.top, y + half);
    return;
  }
  const [left, right] = one.mark.x <= other.mark.x ? [one, other] : [other, one];
  left.right = Math.min(left.right, x - half);
  right.left = Math.max(right.left, x + half);
}

/** Each pair once, found by the square of the picture that each stands in. */
function eachPairNearby(marks: readonly Mark[], visit: (one: Mark, other: Mark) => void): void {
  const STRIDE = 4096;
  const squares = new Map<number, Mark[]>();
  for (const mark of marks) {
    const square = Math.floor(mark.y / REACH) * STRIDE + Math.floor(mark.x / REACH);
    for (const row of [-STRIDE, 0, STRIDE]) {
      for (const column of [-1, 0, 1]) {
        for (const other of squares.get(square + row + column) ?? []) visit(other, mark);
      }
    }
    const mates = squares.get(square);
    if (mates === undefined) squares.set(square, [mark]);
    else mates.push(mark);
  }
}
