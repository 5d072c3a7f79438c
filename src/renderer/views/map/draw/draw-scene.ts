import { drawAxes } from './axes.ts';
import { drawCells } from './cells.ts';
import { drawDots, drawPixels, isDrawnNear } from './dots.ts';
import { drawGround } from './ground.ts';
import { drawLabels, labelsOf } from './labels.ts';
import { marksOf } from './marks.ts';
import type { Painter } from './painter.ts';
import { Placement, type Scene } from './scene.ts';
import { drawSigns } from './signs.ts';

/** Room around the ports for a mark at the edge, in CSS pixels. */
const BLEED = 6;

/** The whole picture, from the ground up. The same for the window, for PNG and for SVG. */
export function drawScene(painter: Painter, scene: Scene): void {
  const placement = new Placement(scene);
  const { left, top, width, height } = scene.frame;
  // A mark of the first row may reach into the axis; what is further up must not.
  const clipTop = placement.point(0, 0)[1] < top ? top - BLEED : 0;
  painter.clip(left - BLEED, clipTop, width + 2 * BLEED, top + height + BLEED - clipTop, () => {
    drawGround(painter, scene, placement);
    const isNear = isDrawnNear(placement.cell);
    const marks = isNear ? null : marksOf(scene, placement);
    if (marks === null) {
      drawCells(painter, scene, placement);
      drawSigns(painter, scene, placement);
    } else {
      const labels = labelsOf(scene, placement, marks, painter.measure.bind(painter));
      drawPixels(painter, scene, placement);
      drawLabels(
        painter,
        scene,
        labels.filter(({ isAbove }) => !isAbove),
      );
      drawDots(painter, scene, placement, marks);
      drawSigns(painter, scene, placement);
      drawLabels(
        painter,
        scene,
        labels.filter(({ isAbove }) => isAbove),
      );
    }
  });
  drawAxes(painter, scene, placement);
}
