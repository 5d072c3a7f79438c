import type { PortInterval } from '../../../../shared/socket.ts';
import { LAST_PORT } from '../../../../shared/port-range.ts';
import type { Frame } from './frame.ts';
import { cellOf, nearestPortAt, portAt, type Point } from './layout.ts';
import { cellSize, projection, worldAt, type View } from './viewport.ts';

/** How near to a used port the pointer must come where cells are smaller than a fingertip, in CSS pixels. */
const REACH = 5;

/** The port under the pointer; a used one close by comes before an unused one right under it. */
export function pointedPort(
  view: View,
  frame: Frame,
  pixel: Point,
  isUsed: (port: number) => boolean,
): number | null {
  const world = worldAt(view, frame, pixel);
  const exact = portAt(world);
  if (exact !== null && isUsed(exact)) return exact;
  const project = projection(view, frame);
  const cell = cellSize(view, frame);
  const reach = { x: Math.ceil(REACH / cell.width), y: Math.ceil(REACH / cell.height) };
  let nearest = exact;
  let distance = REACH;
  for (let y = -reach.y; y <= reach.y; y++) {
    for (let x = -reach.x; x <= reach.x; x++) {
      const port = portAt({ x: world.x + x, y: world.y + y });
      if (port === null || !isUsed(port)) continue;
      const corner = project(cellOf(port));
      const away = Math.hypot(corner.x + cell.width / 2 - pixel.x, corner.y + cell.height / 2 - pixel.y);
      if (away >= distance) continue;
      distance = away;
      nearest = port;
    }
  }
  return nearest;
}

/** Everything from one place of the picture to another, by number. */
export function brushed(view: View, frame: Frame, from: Point, to: Point): PortInterval {
  const [one, other] = [from, to].map((pixel) => nearestPortAt(worldAt(view, frame, pixel)));
  return spanOf(one ?? 0, other ?? 0);
}

export const spanOf = (one: number, other: number): PortInterval => [
  Math.min(one, other),
  Math.max(one, other),
];

export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * The used port that an arrow key leads to: left and right by number, up and down to the one that stands nearest in
 * that direction. Null where there is none.
 */
export function nextUsed(
  from: number | null,
  direction: Direction,
  isUsed: (port: number) => boolean,
): number | null {
  if (from === null) return nextByNumber(-1, 1, isUsed);
  if (direction === 'left') return nextByNumber(from, -1, isUsed);
  if (direction === 'right') return nextByNumber(from, 1, isUsed);
  const start = cellOf(from);
  const sign = direction === 'up' ? -1 : 1;
  let nearest: number | null = null;
  let distance = Infinity;
  for (let port = 0; port <= LAST_PORT; port++) {
    if (!isUsed(port)) continue;
    const cell = cellOf(port);
    const ahead = (cell.y - start.y) * sign;
    if (ahead <= 0) continue;
    // What stands far aside is the worse answer to "down", even where it is near.
    const away = ahead + 3 * Math.abs(cell.x - start.x);
    if (away >= distance) continue;
    distance = away;
    nearest = port;
  }
  return nearest;
}

function nextByNumber(from: number, step: 1 | -1, isUsed: (port: number) => boolean): number | null {
  for (let port = from + step; port >= 0 && port <= LAST_PORT; port += step) if (isUsed(port)) return port;
  return null;
}
