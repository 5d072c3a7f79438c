import { LISTENER } from '../field/port-field.ts';
import { BLOCK_COLUMNS, BLOCK_ROWS, blockCorner } from '../geometry/layout.ts';
import { drawGlyphs, glyphOf, type Glyph } from './glyph.ts';
import { DIM, inkAlpha, inkColour } from './inks.ts';
import type { Painter } from './painter.ts';
import { tileOf } from './raster.ts';
import type { Placement, Scene } from './scene.ts';
import { eachVisible, visibleBlocks } from './visible.ts';

/** Cells of this height and more are drawn with shapes of their own. */
export const SHAPE_SIZE = 10;
/** Up to so many used ports each is drawn as a shape, in CSS pixels; beyond that shapes would run into one another. */
const SIZES = [
  { most: 400, listener: 8, other: 6 },
  { most: 1500, listener: 6, other: 4 },
] as const;
const CROWDED = { listener: 5, other: 0 } as const;
/** Of a crowd, so many listeners still stand out of their pixels. */
const MOST_MARKED = 1500;
/** From so many sockets on, a port has a halo that tells how many. */
export const BUSY = 8;

/** From afar: every used port lit, no smaller than can be seen. */
export function drawDots(painter: Painter, scene: Scene, placement: Placement): void {
  for (const block of visibleBlocks(placement)) {
    const corner = blockCorner(block);
    const [left, top] = placement.point(corner.x, corner.y);
    const [right, bottom] = placement.point(corner.x + BLOCK_COLUMNS, corner.y + BLOCK_ROWS);
    painter.tile(tileOf(scene.pixels, block), left, top, right - left, bottom - top);
  }
  const ports: number[] = [];
  const busy: number[] = [];
  eachVisible(placement, 1, (port) => {
    if (scene.roles[port] === 0) return;
    ports.push(port);
    if ((scene.counts[port] ?? 0) >= BUSY && scene.shown[port] === 1) busy.push(port);
  });
  drawHalos(painter, scene, placement, busy);
  drawMarks(painter, scene, placement, ports);
}

function drawHalos(painter: Painter, scene: Scene, placement: Placement, ports: readonly number[]): void {
  const circles: number[] = [];
  for (const port of ports.slice(0, MOST_MARKED)) {
    const { x, y, width, height } = placement.box(port);
    circles.push(x + width / 2, y + height / 2, 4 + 1.6 * Math.log2(scene.counts[port] ?? 1));
  }
  painter.circles(circles, { fill: scene.palette.accent, alpha: 0.22 });
}

interface Group {
  readonly glyph: Glyph;
  readonly ink: number;
  readonly isListener: boolean;
  readonly middles: number[];
}

/** Dimmed ones first and listeners last, so that what tells most lies on top. */
function drawMarks(painter: Painter, scene: Scene, placement: Placement, ports: readonly number[]): void {
  const sizes = SIZES.find(({ most }) => ports.length <= most) ?? CROWDED;
  const groups = new Map<string, Group>();
  let marked = 0;
  for (const port of ports) {
    const roles = scene.roles[port] ?? 0;
    const isListener = (roles & LISTENER) !== 0;
    if ((isListener ? sizes.listener : sizes.other) === 0 || marked >= MOST_MARKED) continue;
    marked++;
    const ink = scene.inks[port] ?? 0;
    const glyph = glyphOf(roles);
    const key = `${glyph} ${ink}`;
    const group = groups.get(key) ?? { glyph, ink, isListener, middles: [] };
    groups.set(key, group);
    const { x, y, width, height } = placement.box(port);
    group.middles.push(x + width / 2, y + height / 2);
  }
  const rank = ({ ink, isListener }: Group): number => ((ink & DIM) === 0 ? 2 : 0) + (isListener ? 1 : 0);
  for (const group of [...groups.values()].sort((one, other) => rank(one) - rank(other))) {
    drawGroup(painter, scene, group, group.isListener ? sizes.listener : sizes.other);
  }
}

function drawGroup(painter: Painter, { palette }: Scene, { glyph, ink, middles }: Group, size: number): void {
  const alpha = inkAlpha(ink);
  // A rim in the colour of the paper keeps neighbours apart.
  if (alpha === 1) {
    drawGlyphs(painter, rimOf(glyph), middles, size + 2, {
      ink: palette.surface,
      ground: palette.surface,
      alpha,
    });
  }
  drawGlyphs(painter, glyph, middles, size, { ink: inkColour(ink, palette), ground: palette.surface, alpha });
}

const rimOf = (glyph: Glyph): Glyph => (glyph === 'client' || glyph === 'other' ? glyph : 'listener');
