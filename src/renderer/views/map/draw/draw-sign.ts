import { FAMILIES, type Family } from '../field/families.ts';
import { RANGES } from '../geometry/ranges.ts';
import { drawGlyphs } from './glyph.ts';
import { withAlpha } from './ground.ts';
import type { ColourBy } from './inks.ts';
import type { Painter } from './painter.ts';
import type { Palette } from './palette.ts';
import type { LegendEntry, Sign } from './sign.ts';

/** The side of a sign, in CSS pixels. */
export const SIGN = 10;

interface Pen {
  readonly painter: Painter;
  readonly palette: Palette;
  readonly x: number;
  readonly y: number;
}

/** A sign of the legend with its upper left corner there, as the map draws it. */
export function drawSign(pen: Pen, { sign, isDot }: LegendEntry, colourBy: ColourBy): void {
  const { painter, palette, x, y } = pen;
  const box = [x, y, SIGN, SIGN];
  const middle = [x + SIGN / 2, y + SIGN / 2];
  const frame = [x + 0.5, y + 0.5, SIGN - 1, SIGN - 1];
  if (sign === null) return;
  if (isOfFamily(sign)) {
    const family = FAMILIES.find((name) => sign === `family-${name}`) ?? 'other';
    painter.circles([...middle, SIGN / 2 - 1], { fill: palette.family[family] });
    return;
  }
  switch (sign) {
    case 'well-known':
    case 'registered':
    case 'dynamic':
      painter.rects(frame, { fill: palette.ground[sign], stroke: palette.range[sign] });
      break;
    case 'listener':
    case 'serving-listener':
    case 'server':
    case 'client':
    case 'other': {
      const role = sign === 'serving-listener' ? 'listener' : sign;
      const ink = colourBy === 'family' ? palette.ink : palette[role];
      if (isDot === true) painter.rects([x + 3, y + 4, 3, 2], { fill: ink });
      else drawGlyphs(painter, sign, box, { ink, ground: palette.surface, alpha: 1 });
      break;
    }
    case 'tight':
      painter.rects(
        [0, 3, 6].flatMap((by) => [x + 1 + by, y + 1, 2, SIGN - 2]),
        { fill: palette.soft },
      );
      break;
    case 'ephemeral':
      painter.hatch([corners(x, y)], withAlpha(palette.client, 0.8), 'stripes');
      break;
    case 'other-ephemeral':
      painter.rects(frame, { stroke: palette.client, dash: [3, 2] });
      break;
    case 'kept':
      painter.rects(frame, { stroke: palette.soft });
      painter.lines(diagonals(x, y), { stroke: palette.soft });
      break;
    case 'busy':
    case 'new': {
      const [stroke, width] = sign === 'busy' ? [palette.accent, 1.5] : [palette.fresh, 2];
      painter.circles([...middle, SIGN / 2 - 1], { stroke, width });
      break;
    }
    case 'closed':
      painter.lines(diagonals(x + 1, y + 1, SIGN - 2), { stroke: palette.closed, width: 2 });
      break;
    case 'times':
      painter.text('×2', x, y + SIGN / 2, { colour: palette.soft, size: SIGN });
      break;
    case 'free':
    case 'split':
    case 'plain':
    case 'named':
      drawFreeSign(pen, sign, frame);
  }
}

const isOfFamily = (sign: Sign): sign is `family-${Family}` => sign.startsWith('family-');

function drawFreeSign(
  { painter, palette, x, y }: Pen,
  sign: Extract<Sign, 'free' | 'split' | 'plain' | 'named'>,
  frame: readonly number[],
): void {
  if (sign === 'free' || sign === 'split') {
    painter.rects(frame, { fill: palette.free, alpha: 0.3 });
    if (sign === 'free') painter.rects(frame, { stroke: palette.free, width: 1.5 });
    else painter.rects([x + 2.5, y + 2.5, 5, 5], { fill: palette.surface, stroke: palette.free, width: 1.5 });
    return;
  }
  for (const [index, [range]] of RANGES.entries()) {
    const width = SIGN / RANGES.length;
    painter.rects([x + index * width, y, width, SIGN], { fill: palette.ground[range] });
  }
  painter.rects(frame, { stroke: palette.edge });
  if (sign === 'named') {
    const lines = [2, 3, 4.5, 3, 5, 5, 8, 5, 2.5, 7, 5, 7].map((by, index) => by + (index % 2 === 0 ? x : y));
    painter.lines(lines, { stroke: palette.faint, width: 1.5 });
  }
}

const corners = (x: number, y: number): readonly number[] => [
  ...[x, y, x + SIGN, y],
  ...[x + SIGN, y + SIGN, x, y + SIGN],
];

const diagonals = (x: number, y: number, side = SIGN): readonly number[] => [
  ...[x, y, x + side, y + side],
  ...[x + side, y, x, y + side],
];
