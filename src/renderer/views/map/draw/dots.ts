import { BLOCK_COLUMNS, BLOCK_ROWS, blockCorner } from '../geometry/layout.ts';
import { drawGlyphs, glyphOf, type Glyph } from './glyph.ts';
import { DIM, inkAlpha, inkColour } from './inks.ts';
import type { Mark, Marks } from './marks.ts';
import type { Painter } from './painter.ts';
import { tileOf } from './raster.ts';
import type { Box, Placement, Scene } from './scene.ts';
import { eachVisible, visibleBlocks } from './visible.ts';

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
/** From so many sockets on, a port has a ring. */
export const BUSY = 8;
/** Its radius: close around a mark, so that it lies on no neighbour. */
const RING = 6.5;

export const isBusy = (port: number, { counts, shown }: Scene): boolean =>
  (counts[port] ?? 0) >= BUSY && shown[port] === 1;

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
export function drawDots(painter: Painter, scene: Scene, placement: Placement, marks: Marks): void {
  drawMarks(painter, scene, marks.others, marks.size.other);
  if (marks.size.listener > 0) drawMarks(painter, scene, marks.listeners, marks.size.listener);
  drawRings(painter, scene, placement);
}

function drawRings(painter: Painter, scene: Scene, placement: Placement): void {
  const circles: number[] = [];
  eachVisible(placement, 1, (port) => {
    if (!isBusy(port, scene)) return;
    const { x, y, width, height } = placement.box(port);
    circles.push(x + width / 2, y + height / 2, RING);
  });
  painter.circles(circles, { stroke: scene.palette.accent, width: 1.5 });
}

/** A shape with an inside needs more room than a full one, to be seen as such. */
const LEAST_SIZE: Readonly<Partial<Record<Glyph, number>>> = { 'serving-listener': 7, server: 6 };

interface Group {
  readonly glyph: Glyph;
  readonly ink: number;
  readonly middles: number[];
  /** Of those that a neighbour cuts: no shape but a box, x, y, width, height … */
  readonly boxes: number[];
}

/** Dimmed ones first, so that what tells most lies on top. */
function drawMarks(painter: Painter, scene: Scene, marks: readonly Mark[], size: number): void {
  const groups = new Map<string, Group>();
  for (const { port, x, y, box, isWhole } of marks) {
    const ink = scene.inks[port] ?? 0;
    const glyph = glyphOf(scene.roles[port] ?? 0);
    const key = `${glyph} ${ink}`;
    const group = groups.get(key) ?? { glyph, ink, middles: [], boxes: [] };
    groups.set(key, group);
    if (isWhole) group.middles.push(x, y);
    else group.boxes.push(box.x, box.y, box.width, box.height);
  }
  const rank = ({ ink }: Group): number => ((ink & DIM) === 0 ? 1 : 0);
  const inOrder = [...groups.values()].sort((one, other) => rank(one) - rank(other));
  // A rim in the colour of the paper keeps a mark apart from what is below it; it must not lie on a neighbour.
  const rims = marks.filter(({ isWhole, port }) => !isWhole && inkAlpha(scene.inks[port] ?? 0) === 1);
  painter.rects(rims.flatMap(rimRect), { fill: scene.palette.surface });
  for (const group of inOrder) drawGroup(painter, scene, group, Math.max(size, LEAST_SIZE[group.glyph] ?? 0));
}

const rimRect = ({ box: { x, y, width, height } }: { readonly box: Box }): readonly number[] => [
  ...[x - 1, y - 1],
  ...[width + 2, height + 2],
];

function drawGroup(painter: Painter, { palette }: Scene, group: Group, size: number): void {
  const { glyph, ink, middles, boxes } = group;
  const alpha = inkAlpha(ink);
  if (alpha === 1) {
    const paper = { ink: palette.surface, ground: palette.surface, alpha };
    drawGlyphs(painter, rimOf(glyph, size), middles, size + 2, paper);
  }
  drawGlyphs(painter, glyph, middles, size, { ink: inkColour(ink, palette), ground: palette.surface, alpha });
  painter.rects(boxes, { fill: inkColour(ink, palette), alpha });
}

/** Of small ones a square: what it has more in its corners is not seen, and thousands are drawn. */
const rimOf = (glyph: Glyph, size: number): Glyph =>
  size > 4 && (glyph === 'client' || glyph === 'other') ? glyph : 'listener';
