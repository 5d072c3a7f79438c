import { squareAround } from './boxes.ts';
import type { Box, Scene } from './scene.ts';

/** From so many sockets on, a port has a ring. */
export const BUSY = 8;
/** Close around a mark, so that it lies on no neighbour. */
export const RING = { radius: 6.5, line: 1.5 } as const;

export const isBusy = (port: number, { counts, shown }: Pick<Scene, 'counts' | 'shown'>): boolean =>
  (counts[port] ?? 0) >= BUSY && shown[port] === 1;

/** All that a ring covers, and what is in it. */
export const ringBox = (x: number, y: number): Box => squareAround(x, y, 2 * RING.radius + RING.line);
