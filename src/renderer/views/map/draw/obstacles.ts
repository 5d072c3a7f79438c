import { grown, isNear } from './boxes.ts';
import { ringBox, ringMiddles } from './busy.ts';
import type { Mark, Marks } from './marks.ts';
import type { Box, Placement, Scene } from './scene.ts';
import type { SignBox } from './signs.ts';
import { somePortIn } from './visible.ts';

interface Clearance {
  readonly x: number;
  readonly y: number;
}

export interface Obstacles {
  /** What is drawn of a port: its mark, with its ring, or its own pixels. */
  readonly boxOf: (port: number) => Box;
  /** Whether a box keeps so far away from whatever is drawn of other ports than its own. */
  readonly isClear: (box: Box, own: readonly number[], clearance: Clearance) => boolean;
}

/** Cells begin on whole device pixels, beside where they are reckoned to. */
const SNAPPED = 1;
/** Signs are told from labels by themselves. */
const FROM_SIGN = { x: 1, y: 0 } as const;
/** What no label may lie on: every used port in sight, told of or not, and `signs`, whatever else is drawn. */
export function obstaclesOf(
  scene: Scene,
  placement: Placement,
  marks: Marks,
  signs: readonly SignBox[],
): Obstacles {
  const drawn = marks.size.listener > 0 ? [...marks.listeners, ...marks.others] : [];
  const boxes = new Map(drawn.map(({ port, box }) => [port, box]));
  const middles = ringMiddles(scene, placement, marks);
  const rings = new Map([...middles].map(([port, { x, y }]) => [port, ringBox(x, y)]));
  const boxOf = (port: number): Box => rings.get(port) ?? boxes.get(port) ?? placement.box(port);
  const boxed = [
    ...[...rings].map(([port, box]) => ({ port, box, from: null })),
    ...signs.map((sign) => ({ ...sign, from: FROM_SIGN })),
  ];
  const half = drawn.reduce((most, mark) => Math.max(most, reachOf(mark)), 0) + SNAPPED;
  return {
    boxOf,
    isClear: (box, own, clearance) => {
      const isOwn = (port: number | null): boolean => port !== null && own.includes(port);
      if (boxed.some((one) => !isOwn(one.port) && isNear(box, one.box, one.from ?? clearance))) return false;
      const reach = { x: half + clearance.x, y: half + clearance.y };
      return !somePortIn(
        placement.area(grown(box, reach.x, reach.y)),
        (port) => scene.roles[port] !== 0 && !isOwn(port) && isNear(box, boxOf(port), clearance),
      );
    },
  };
}

/** How far a mark reaches from the middle of its port. */
const reachOf = ({ x, y, box }: Mark): number =>
  Math.max(x - box.x, y - box.y, box.x + box.width - x, box.y + box.height - y);
