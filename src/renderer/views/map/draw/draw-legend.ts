import { drawSign, SIGN } from './draw-sign.ts';
import type { ColourBy } from './inks.ts';
import type { Painter } from './painter.ts';
import type { Palette } from './palette.ts';
import type { LegendEntry } from './sign.ts';

const SIZE = 11;
const GAP = 16;
export const LEGEND_LINE = 20;
const MARGIN = 14;

interface Placed extends LegendEntry {
  readonly x: number;
  readonly line: number;
}

const textStart = ({ sign }: LegendEntry): number => (sign === null ? 0 : SIGN + 6);

/** Entries one after the other, in as many lines as they need. */
export function placeLegend(
  entries: readonly LegendEntry[],
  width: number,
  measure: Painter['measure'],
): readonly Placed[] {
  let [x, line] = [MARGIN, 0];
  return entries.map((entry) => {
    const needed = textStart(entry) + measure(entry.text, SIZE);
    if (x > MARGIN && x + needed > width - MARGIN) [x, line] = [MARGIN, line + 1];
    const placed = { ...entry, x, line };
    x += needed + GAP;
    return placed;
  });
}

/** The legend as it stands below a picture that is saved. */
export function drawLegend(
  painter: Painter,
  placed: readonly Placed[],
  top: number,
  { palette, colourBy }: { readonly palette: Palette; readonly colourBy: ColourBy },
): void {
  for (const entry of placed) {
    const y = top + (entry.line + 0.5) * LEGEND_LINE;
    drawSign({ painter, palette, x: entry.x, y: y - SIGN / 2 }, entry, colourBy);
    painter.text(entry.text, entry.x + textStart(entry), y, { colour: palette.soft, size: SIZE });
  }
}
