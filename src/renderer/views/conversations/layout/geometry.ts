export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Of a line: from the caller's right side to the provider's left side, or a part of that. */
export interface Ends {
  readonly from: Point;
  readonly to: Point;
}

/** In pixels of the unzoomed picture; `x` and `y` are the upper left corner. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface LayoutNode {
  readonly id: string;
  /** As narrow as it may be: the nodes of a layer are all as wide as the widest. */
  readonly width: number;
  readonly height: number;
}

/** From the caller to the provider. */
export type LayoutEdge = readonly [from: string, to: string];

export interface LayoutGraph {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  /** Width by height of the window that it is drawn in. */
  readonly aspect: number;
  /** So wide it can be read as a whole, in pixels of the unzoomed picture; as wide as it likes where that is left out. */
  readonly room?: number | undefined;
}

export type Places = ReadonlyMap<string, Box>;

/** Between two layers there is room for the lines, between two nodes of a layer just enough to tell them apart. */
export const LAYER_GAP = 40;
export const NODE_GAP = 18;

export const bottomOf = ({ y, height }: Box): number => y + height;
export const rightOf = ({ x, width }: Box): number => x + width;

/** Nearer to each other than nodes may stand. */
export function isCrowded(one: Box, other: Box): boolean {
  return (
    one.x < rightOf(other) + NODE_GAP &&
    other.x < rightOf(one) + NODE_GAP &&
    one.y < bottomOf(other) + NODE_GAP &&
    other.y < bottomOf(one) + NODE_GAP
  );
}

/** What holds all points, as a box. */
export function boundsOfPoints(points: readonly Point[]): Box {
  return boundsOf(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
}

/** What holds all boxes. */
export function boundsOf(boxes: Iterable<Box>): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, rightOf(box));
    bottom = Math.max(bottom, bottomOf(box));
  }
  if (left > right) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: left, y: top, width: right - left, height: bottom - top };
}
