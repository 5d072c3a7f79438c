import { squareAround } from './boxes.ts';
import type { Box } from './scene.ts';

/** From the middle of what a label tells of to the label's nearest edge. */
export interface Lead {
  readonly x: number;
  readonly y: number;
  readonly endX: number;
  readonly endY: number;
}

/** How far apart the points are that are looked at, and how far a line keeps away from what it passes. */
const STEP = 2;
const WIDTH = 3;

const nearest = (value: number, from: number, length: number): number =>
  Math.min(Math.max(value, from), from + length);

export function leadOf(own: Box, box: Box): Lead {
  const [x, y] = [own.x + own.width / 2, own.y + own.height / 2];
  return { x, y, endX: nearest(x, box.x, box.width), endY: nearest(y, box.y, box.height) };
}

/** What the line covers, in small boxes. */
export function boxesOf({ x, y, endX, endY }: Lead): readonly Box[] {
  const count = Math.ceil(Math.hypot(endX - x, endY - y) / STEP);
  return Array.from({ length: count + 1 }, (_, index) => {
    const part = count === 0 ? 0 : index / count;
    return squareAround(x + (endX - x) * part, y + (endY - y) * part, WIDTH);
  });
}
