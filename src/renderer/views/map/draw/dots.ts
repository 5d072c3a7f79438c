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
  { most: 1000, listener: 6, other: 4 },
] as const;
/** Of a crowd only the listeners stand out of their pixels, and of a crowd of listeners nobody. */
const CROWDED = { listener: 5, other: 0 } as const;
const NONE = { listener: 0, other: 0 } as const;
const MOST_LISTENERS = 1000;
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
  const { roles, counts, shown } = scene;
  const listeners: number[] = [];
  const others: number[] = [];
  const busy: number[] = [];
  eachVisible(placement, 1, (port) => {
    const role = roles[port] ?? 0;
    if (role === 0) return;
    if ((role & LISTENER) !== 0) listeners.push(port);
    else others.push(port);
    if ((counts[port] ?? 0) >= BUSY && shown[port] === 1) busy.push(port);
  });
  drawHalos(painter, scene, placement, busy);
  const all = listeners.length + others.length;
  const crowded = listeners.length <= MOST_LISTENERS ? CROWDED : NONE;
  const sizes = SIZES.find(({ most }) => all <= most) ?? crowded;
  if (sizes.other > 0) drawMarks(painter, scene, placement, others, sizes.other);
  if (sizes.listener > 0) drawMarks(painter, scene, placement, listeners, sizes.listener);
}

function drawHalos(painter: Painter, scene: Scene, placement: Placement, ports: readonly number[]): void {
  const circles: number[] = [];
  for (const port of ports) {
    const { x, y, width, height } = placement.box(port);
    circles.push(x + width / 2, y + height / 2, 4 + 1.6 * Math.log2(scene.counts[port] ?? 1));
  }
  painter.circles(circles, { fill: scene.palette.accent, alpha: 0.22 });
}

interface Group {
  readonly glyph: Glyph;
  readonly ink: number;
  readonly middles: number[];
}

/** Dimmed ones first, so that what tells most lies on top. */
function drawMarks(
  painter: Painter,
  scene: Scene,
  placement: Placement,
  ports: readonly number[],
  size: number,
): void {
  const groups = new Map<string, Group>();
  for (const port of ports) {
    const ink = scene.inks[port] ?? 0;
    const glyph = glyphOf(scene.roles[port] ?? 0);
    const key = `${glyph} ${ink}`;
    const group = groups.get(key) ?? { glyph, ink, middles: [] };
    groups.set(key, group);
    const { x, y, width, height } = placement.box(port);
    group.middles.push(x + width / 2, y + height / 2);
  }
  const rank = ({ ink }: Group): number => ((ink & DIM) === 0 ? 1 : 0);
  for (const group of [...groups.values()].sort((one, other) => rank(one) - rank(other))) {
    drawGroup(painter, scene, group, size);
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
