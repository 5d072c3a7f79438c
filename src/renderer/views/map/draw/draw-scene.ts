import { drawAxes } from './axes.ts';
import { drawCells } from './cells.ts';
import { drawDots, drawPixels, drawRings, isDrawnNear } from './dots.ts';
import { drawGround } from './ground.ts';
import { drawLabels, labelsOf } from './labels.ts';
import { marksOf, shapesOf, type Shapes } from './marks.ts';
import type { Painter } from './painter.ts';
import { Placement, type Scene } from './scene.ts';
import { drawSigns } from './signs.ts';

/** Room around the ports for a mark at the edge, in CSS pixels. */
const BLEED = 6;

/** The whole picture, from the ground up. The same for the window, for PNG and for SVG. Returns whose shapes it shows. */
export function drawScene(painter: Painter, scene: Scene): Shapes {
  let shapes: Shapes = 'all';
  const placement = new Placement(scene);
  const { left, top, width, height } = scene.frame;
  // A mark at the edge of the world may reach over it, at the top into the axis; what is further away must not.
  const [startX, startY] = placement.point(0, 0);
  const clipLeft = startX < left ? left : left - BLEED;
  const clipTop = startY < top ? top : 0;
  painter.clip(clipLeft, clipTop, left + width + BLEED - clipLeft, top + height + BLEED - clipTop, () => {
    drawGround(painter, scene, placement);
    if (isDrawnNear(placement.cell)) drawCells(painter, scene, placement);
    else shapes = drawAfar(painter, scene, placement);
    drawSigns(painter, scene, placement);
  });
  drawAxes(painter, scene, placement);
  return shapes;
}

function drawAfar(painter: Painter, scene: Scene, placement: Placement): Shapes {
  const marks = marksOf(scene, placement);
  const labels = labelsOf(scene, placement, marks, painter.measure.bind(painter));
  // Where each port has a mark, only free ones with a name are left to tell.
  if (marks.size.other === 0 || scene.free !== null) drawPixels(painter, scene, placement);
  drawLabels(painter, scene, labels);
  drawDots(painter, scene, marks);
  drawRings(painter, scene, placement, marks);
  return shapesOf(marks);
}
