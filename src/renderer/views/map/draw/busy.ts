import { squareAround } from './boxes.ts';
import type { Mark, Marks } from './marks.ts';
import type { Box, Placement, Scene } from './scene.ts';
import { eachVisible } from './visible.ts';

/** From so many sockets on, a port has a ring. */
export const BUSY = 8;
/** Close around a mark, so that it lies on no neighbour. */
export const RING = { radius: 6.5, line: 1.5 } as const;

export const isBusy = (port: number, { counts, shown }: Pick<Scene, 'counts' | 'shown'>): boolean =>
  (counts[port] ?? 0) >= BUSY && shown[port] === 1;

/** Around what: the mark of each such port in sight, wherever its neighbours leave it. */
export function ringMiddles(
  scene: Scene,
  placement: Placement,
  { listeners, others }: Marks,
): ReadonlyMap<number, { readonly x: number; readonly y: number }> {
  const busy = ({ port }: Mark): boolean => isBusy(port, scene);
  const boxes = new Map([...listeners, ...others].filter(busy).map(({ port, box }) => [port, box]));
  const middles = new Map<number, { readonly x: number; readonly y: number }>();
  eachVisible(placement, 1, (port) => {
    if (!isBusy(port, scene)) return;
    const { x, y, width, height } = boxes.get(port) ?? placement.box(port);
    middles.set(port, { x: x + width / 2, y: y + height / 2 });
  });
  return middles;
}

/** All that a ring covers, and what is in it. */
export const ringBox = (x: number, y: number): Box => squareAround(x, y, 2 * RING.radius + RING.line);
