import { BLOCK_COLUMNS, BLOCK_ROWS, blockCorner } from '../geometry/layout.ts';
import { RING, ringMiddles } from './busy.ts';
import { drawGlyphs, glyphOf, type Glyph } from './glyph.ts';
import { DIM, inkAlpha, inkColour } from './inks.ts';
import type { Mark, Marks } from './marks.ts';
import type { Painter } from './painter.ts';
import { tileOf } from './raster.ts';
import type { Placement, Scene } from './scene.ts';
import { visibleBlocks } from './visible.ts';

/** Cells of this height and more are drawn with shapes of their own. */
const SHAPE_SIZE = 10;
/** Whether cells of this size, in CSS pixels, are drawn one by one. */
export const isDrawnNear = ({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): boolean => Math.min(width, height) >= SHAPE_SIZE;

/** From afar: every used port lit in its place. */
export function drawPixels(painter: Painter, scene: Scene, placement: Placement): void {
  for (const block of visibleBlocks(placement)) {
    const corner = blockCorner(block);
    const [left, top] = placement.point(corner.x, corner.y);
    const [right, bottom] = placement.point(corner.x + BLOCK_COLUMNS, corner.y + BLOCK_ROWS);
    painter.tile(tileOf(scene.pixels, block), left, top, right - left, bottom - top);
  }
}

/** And no smaller than can be seen. */
export function drawDots(painter: Painter, scene: Scene, marks: Marks): void {
  if (marks.size.other > 0) drawMarks(painter, scene, marks.others);
  if (marks.size.listener > 0) drawMarks(painter, scene, marks.listeners);
}

/** Around every port of many sockets that is in sight. */
export function drawRings(painter: Painter, scene: Scene, placement: Placement, marks: Marks): void {
  const circles = [...ringMiddles(scene, placement, marks).values()].flatMap(({ x, y }) => [
    x,
    y,
    RING.radius,
  ]);
  painter.circles(circles, { stroke: scene.palette.accent, width: RING.line });
}

interface Group {
  readonly glyph: Glyph | 'tight';
  readonly ink: number;
  readonly rim: Glyph;
  readonly boxes: number[];
  readonly rims: number[];
}

/** Dimmed ones first, so that what tells most lies on top. */
function drawMarks(painter: Painter, { palette, inks, roles }: Scene, marks: readonly Mark[]): void {
  const groups = new Map<string, Group>();
  for (const { port, box, isWhole, isTight, size } of marks) {
    const ink = inks[port] ?? 0;
    const shape = glyphOf(roles[port] ?? 0);
    const glyph = isTight ? 'tight' : shape;
    const key = `${glyph} ${ink} ${isWhole && size > 4}`;
    const group = groups.get(key) ?? {
      glyph,
      ink,
      rim: isWhole ? rimOf(shape, size) : 'listener',
      boxes: [],
      rims: [],
    };
    groups.set(key, group);
    group.boxes.push(box.x, box.y, box.width, box.height);
    group.rims.push(box.x - 1, box.y - 1, box.width + 2, box.height + 2);
  }
  const rank = ({ ink }: Group): number => ((ink & DIM) === 0 ? 1 : 0);
  const inOrder = [...groups.values()].sort((one, other) => rank(one) - rank(other));
  // A rim in the colour of the paper keeps a mark apart from what is below it; it must not lie on a neighbour.
  const paper = { ink: palette.surface, ground: palette.surface, alpha: 1 };
  for (const { ink, rim, rims } of inOrder) if (inkAlpha(ink) === 1) drawGlyphs(painter, rim, rims, paper);
  for (const { glyph, ink, boxes } of inOrder) {
    const colours = { ink: inkColour(ink, palette), ground: palette.surface, alpha: inkAlpha(ink) };
    drawGlyphs(painter, glyph, boxes, colours);
  }
}

/** Of small ones a square: what it has more in its corners is not seen, and thousands are drawn. */
const rimOf = (glyph: Glyph, size: number): Glyph =>
  size > 4 && (glyph === 'client' || glyph === 'other') ? glyph : 'listener';
