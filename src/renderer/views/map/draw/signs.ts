import { placed, zeroBox } from './ground.ts';
import type { Painter } from './painter.ts';
import type { Box, Placement, Scene } from './scene.ts';

/** The least size of what surrounds a port, in CSS pixels. */
const LEAST = 11;
/** Cells of this height hold what surrounds a port, so that it lies on no neighbour. */
const ROOMY = 14;
/** Half the width of the pointer to what is selected, and its height. */
const POINTER = { half: 5, height: 7 } as const;
/** So much larger than a cell is the frame where the keyboard is, and what is selected. */
const LARGER = { cursor: 4, selected: 3 } as const;

function around({ x, y, width, height }: Box, by: number): readonly [number, number, number, number] {
  if (height >= ROOMY) return [x + 1, y + 1, width - 3, height - 3];
  const [outerWidth, outerHeight] = [Math.max(LEAST, width + by), Math.max(LEAST, height + by)];
  return [x + (width - outerWidth) / 2, y + (height - outerHeight) / 2, outerWidth, outerHeight];
}

/** From afar the pointer of the selection tells of both: a frame would lie on the neighbours. */
const isCursorTold = ({ cursor, selected }: Scene, { cell }: Placement): boolean =>
  cursor === selected && cell.height < ROOMY;

/** What a label must leave free from afar; `port` is whose own label may stand close by. */
export interface SignBox {
  readonly box: Box;
  readonly port: number | null;
}

export function signBoxes(scene: Scene, placement: Placement): readonly SignBox[] {
  const zero = zeroBox(placement);
  const boxes: SignBox[] = zero === null ? [] : [{ port: null, box: zero }];
  const { cursor, selected } = scene;
  if (cursor !== null && !isCursorTold(scene, placement)) {
    const [x, y, width, height] = around(placement.box(cursor), LARGER.cursor);
    boxes.push({ port: cursor, box: { x, y, width, height } });
  }
  if (selected !== null) {
    const [x, y, width] = around(placement.box(selected), LARGER.selected);
    const { half, height } = POINTER;
    const box = { x: x + width / 2 - half, y: y - height, width: 2 * half, height };
    boxes.push({ port: null, box });
  }
  return boxes;
}

/** What lies on top of the ports: the brush, what came and went, where the keyboard is, what is selected. */
export function drawSigns(painter: Painter, scene: Scene, placement: Placement): void {
  const { palette, brush, marks, hovered, cursor, selected } = scene;
  if (brush !== null) {
    const polygons = placed(brush, placement);
    painter.polygons(polygons, { fill: palette.accent, alpha: 0.25 });
    painter.polygons(polygons, { stroke: palette.accent, width: 1.5 });
  }
  for (const { port, kind, strength } of marks) {
    const [x, y, width, height] = around(placement.box(port), 2);
    const [middleX, middleY] = [x + width / 2, y + height / 2];
    const alpha = Math.max(0.25, strength);
    if (kind === 'new') {
      const radius = Math.max(LEAST, Math.min(width, height)) / 2 + 1;
      painter.circles([middleX, middleY, radius], { stroke: palette.surface, width: 4 });
      painter.circles([middleX, middleY, radius], { stroke: palette.fresh, width: 2 });
    } else {
      const half = Math.max(LEAST, Math.min(width, height)) / 2 - 1;
      const [left, right, top, bottom] = [middleX - half, middleX + half, middleY - half, middleY + half];
      const cross = [left, top, right, bottom, right, top, left, bottom];
      painter.lines(cross, { stroke: palette.surface, width: 4, alpha });
      painter.lines(cross, { stroke: palette.closed, width: 2, alpha });
    }
  }
  if (hovered !== null) frame(painter, scene, around(placement.box(hovered), 0), palette.ink, 1);
  if (cursor !== null && !isCursorTold(scene, placement)) {
    const box = around(placement.box(cursor), LARGER.cursor);
    frame(painter, scene, box, palette.ink, 2, [3, 2]);
  }
  if (selected !== null) drawSelection(painter, scene, placement.box(selected));
}

function frame(
  painter: Painter,
  { palette }: Scene,
  box: readonly [number, number, number, number],
  colour: string,
  width: number,
  dash: readonly number[] = [],
): void {
  painter.rects(box, { stroke: palette.surface, width: width + 2 });
  painter.rects(box, { stroke: colour, width, dash });
}

/** As in the strip of the Ports view a pointer from above; from near a frame, too. */
function drawSelection(painter: Painter, scene: Scene, cell: Box): void {
  const isNear = cell.height >= ROOMY;
  const [x, y, width, height] = around(cell, LARGER.selected);
  if (isNear) frame(painter, scene, [x, y, width, height], scene.palette.accent, 2);
  const [tipX, tipY] = [x + width / 2, y - (isNear ? 2 : 0)];
  const [left, right, top] = [tipX - POINTER.half, tipX + POINTER.half, tipY - POINTER.height];
  const pointer = [tipX, tipY, left, top, right, top];
  painter.polygons([pointer], { stroke: scene.palette.surface, width: 3 });
  painter.polygons([pointer], { fill: scene.palette.accent });
}
