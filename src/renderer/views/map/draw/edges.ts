import type { Mark } from './marks.ts';
import type { Box } from './scene.ts';

/** What a mark covers, while it makes room for its neighbours. */
export interface Edges {
  readonly mark: Mark;
  /** The middle of its port. */
  readonly x: number;
  readonly y: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The same across and down. */
export const AXES = [
  { start: 'left', end: 'right', middle: 'x', above: 'top', below: 'bottom' },
  { start: 'top', end: 'bottom', middle: 'y', above: 'left', below: 'right' },
] as const;
export type Axis = (typeof AXES)[number];

export const lengthOf = (edges: Edges, { start, end }: Axis): number => edges[end] - edges[start];

export function edgesOf(mark: Mark): Edges {
  const { x, y, width, height } = mark.box;
  return { mark, x: mark.x, y: mark.y, left: x, top: y, right: x + width, bottom: y + height };
}

const SAME = 1e-6;
/** Thinner than any square, so that it is taken for none. */
const BAR = 2;

/** The mark with as much of its sign as there is room for: a square of whatever size that can be told, else a bar. */
export function markWithin({ mark, left, top, right, bottom }: Edges): Mark {
  const [width, height] = [right - left, bottom - top];
  const side = Math.min(width, height);
  const isTight = side < mark.least - SAME;
  const [across, down] = isTight
    ? [width <= height ? Math.min(width, BAR) : width, height < width ? Math.min(height, BAR) : height]
    : [side, side];
  const box: Box = {
    x: clamp(mark.x - across / 2, left, right - across),
    y: clamp(mark.y - down / 2, top, bottom - down),
    width: across,
    height: down,
  };
  return { ...mark, box, isTight, isWhole: side > mark.size - 0.01 };
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));
