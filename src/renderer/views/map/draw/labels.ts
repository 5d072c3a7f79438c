import { WORLD } from '../geometry/layout.ts';
import { around, isNear } from './boxes.ts';
import { LABEL_HEIGHT, placeLabels, type PlacedLabel } from './label-places.ts';
import { wishesOf } from './label-wishes.ts';
import type { Marks } from './marks.ts';
import { obstaclesOf } from './obstacles.ts';
import type { Painter } from './painter.ts';
import type { Box, Placement, Scene } from './scene.ts';
import { signBoxes } from './signs.ts';

const SIZE = 10.5;
/** A label may reach so far over the edge of the ports; at their left the rows are numbered. */
const OVER = 6;
const OVER_LEFT = 4;
const OVER_RIGHT = 2;
const NOT_APART = { x: 0, y: 0 } as const;

/** From afar, the numbers beside the ports that matter. */
export function drawLabels(painter: Painter, { palette, free }: Scene, labels: readonly PlacedLabel[]): void {
  const leads = labels.flatMap(({ lead }) => (lead === null ? [] : [lead.x, lead.y, lead.endX, lead.endY]));
  painter.lines(leads, { stroke: palette.surface, width: 3 });
  painter.lines(leads, { stroke: palette.soft });
  for (const { text, box, isStrong } of labels) {
    painter.text(text, box.x, box.y + LABEL_HEIGHT / 2, {
      // Where more is shown below them, labels must be louder.
      colour: isStrong || free !== null ? palette.ink : palette.soft,
      size: SIZE,
      isBold: isStrong,
      halo: palette.surface,
    });
  }
}

/** Which port is told of where. */
export function labelsOf(
  scene: Scene,
  placement: Placement,
  marks: Marks,
  widthOf: (text: string, size: number, isBold?: boolean) => number,
): readonly PlacedLabel[] {
  const bounds = boundsOf(scene, placement);
  const strong = [...new Set([scene.selected, scene.cursor].filter((port) => port !== null))].filter((port) =>
    isNear(placement.box(port), bounds, NOT_APART),
  );
  const signs = signBoxes(scene, placement);
  const obstacles = obstaclesOf(scene, placement, marks, signs);
  const ownOf = (port: number): Box =>
    around([obstacles.boxOf(port), ...signs.filter((sign) => sign.port === port).map(({ box }) => box)]);
  const wishes = wishesOf(scene, marks, strong, ownOf, (text, isBold) => widthOf(text, SIZE, isBold));
  return placeLabels(wishes, obstacles, bounds);
}

function boundsOf({ frame: { left, top, width, height } }: Scene, placement: Placement): Box {
  const start = Math.max(left, placement.point(0, 0)[0] - OVER_LEFT);
  const end = Math.min(left + width, placement.point(WORLD.width, 0)[0]) + OVER_RIGHT;
  return { x: start, y: top - OVER, width: end - start, height: height + 2 * OVER };
}
