import type { Box } from './scene.ts';

export const grown = ({ x, y, width, height }: Box, by: number, down = by): Box => ({
  x: x - by,
  y: y - down,
  width: width + 2 * by,
  height: height + 2 * down,
});

export const squareAround = (x: number, y: number, side: number): Box => ({
  x: x - side / 2,
  y: y - side / 2,
  width: side,
  height: side,
});

/** What holds all of them. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** Whether one comes nearer to the other than is allowed in each direction. */
export const isNear = (one: Box, other: Box, { x, y }: { readonly x: number; readonly y: number }): boolean =>
  one.x < other.x + other.width + x &&
  other.x < one.x + one.width + x &&
  one.y < other.y + other.height + y &&
  other.y < one.y + one.height + y;

/** How far two boxes are from one another; 0 where they lie on one another. */
export function distance(one: Box, other: Box): number {
  const x = Math.max(one.x - other.x - other.width, other.x - one.x - one.width, 0);
  const y = Math.max(one.y - other.y - other.height, other.y - one.y - one.height, 0);
  return Math.hypot(x, y);
}
