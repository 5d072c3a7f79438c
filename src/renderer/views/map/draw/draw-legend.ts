import { drawGlyphs, type Glyph } from './glyph.ts';
import { withAlpha } from './ground.ts';
import type { Painter } from './painter.ts';
import type { Palette } from './palette.ts';
import type { PortRange } from '../../../../shared/socket.ts';

export type LegendSign =
  | { readonly kind: 'range'; readonly range: PortRange }
  | { readonly kind: 'glyph'; readonly glyph: Glyph; readonly colour: string }
  | { readonly kind: 'hatch' };

export interface LegendEntry {
  readonly sign: LegendSign;
  readonly text: string;
}

const SIZE = 11;
const SIGN = 10;
const GAP = 16;
export const LEGEND_LINE = 20;
const MARGIN = 14;

interface Placed extends LegendEntry {
  readonly x: number;
  readonly line: number;
}

/** Entries one after the other, in as many lines as they need. */
export function placeLegend(
  entries: readonly LegendEntry[],
  width: number,
  measure: Painter['measure'],
): readonly Placed[] {
  let [x, line] = [MARGIN, 0];
  return entries.map((entry) => {
    const needed = SIGN + 6 + measure(entry.text, SIZE);
    if (x > MARGIN && x + needed > width - MARGIN) [x, line] = [MARGIN, line + 1];
    const placed = { ...entry, x, line };
    x += needed + GAP;
    return placed;
  });
}

/** The legend as it stands below a picture that is saved. */
export function drawLegend(painter: Painter, placed: readonly Placed[], top: number, palette: Palette): void {
  for (const { sign, text, x, line } of placed) {
    const y = top + (line + 0.5) * LEGEND_LINE;
    const box = [x, y - SIGN / 2, SIGN, SIGN];
    if (sign.kind === 'range') {
      painter.rects(box, { fill: palette.ground[sign.range], stroke: palette.range[sign.range] });
    } else if (sign.kind === 'hatch') {
      const corners = [x, y - SIGN / 2, x + SIGN, y - SIGN / 2, x + SIGN, y + SIGN / 2, x, y + SIGN / 2];
      painter.hatch([corners], withAlpha(palette.client, 0.8), 'stripes');
    } else {
      const colours = { ink: sign.colour, ground: palette.surface, alpha: 1 };
      drawGlyphs(painter, sign.glyph, box, colours);
    }
    painter.text(text, x + SIGN + 6, y, { colour: palette.soft, size: SIZE });
  }
}
