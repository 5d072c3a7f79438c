import { CLIENT, LISTENER, SERVER } from '../field/port-field.ts';
import type { Painter } from './painter.ts';

/** How a used port is drawn; shapes, so that colour is not the only sign. */
export type Glyph = 'listener' | 'serving-listener' | 'shared-listener' | 'server' | 'client' | 'other';

export function glyphOf(roles: number): Glyph {
  if ((roles & LISTENER) !== 0) {
    if ((roles & CLIENT) !== 0) return 'shared-listener';
    return (roles & SERVER) !== 0 ? 'serving-listener' : 'listener';
  }
  if ((roles & SERVER) !== 0) return 'server';
  return (roles & CLIENT) !== 0 ? 'client' : 'other';
}

/** A dot of this size is a square without its corners, which costs a tenth of an arc: thousands are drawn in a frame. */
const SMALL_DOT = 4;

/** Middles as x, y, x, y …; `size` is the side of the square that holds one, in CSS pixels. */
export function drawGlyphs(
  painter: Painter,
  glyph: Glyph,
  middles: readonly number[],
  size: number,
  colours: { readonly ink: string; readonly ground: string; readonly alpha: number },
): void {
  const { ink, ground, alpha } = colours;
  const squares = (side: number): number[] => {
    const rects: number[] = [];
    eachMiddle(middles, (x, y) => rects.push(x - side / 2, y - side / 2, side, side));
    return rects;
  };
  const wholeSquares = (side: number): number[] => {
    const whole = Math.round(side);
    const rects: number[] = [];
    eachMiddle(middles, (x, y) =>
      rects.push(Math.round(x - whole / 2), Math.round(y - whole / 2), whole, whole),
    );
    return rects;
  };
  const circles = (radius: number): number[] => {
    const list: number[] = [];
    eachMiddle(middles, (x, y) => list.push(x, y, radius));
    return list;
  };
  const smallDots = (): number[] => {
    const rects: number[] = [];
    eachMiddle(middles, (x, y) => {
      const [left, top] = [Math.round(x - SMALL_DOT / 2), Math.round(y - SMALL_DOT / 2)];
      rects.push(left, top + 1, 4, 2, left + 1, top, 2, 1, left + 1, top + 3, 2, 1);
    });
    return rects;
  };
  const diamonds = (half: number): number[][] => {
    const list: number[][] = [];
    eachMiddle(middles, (x, y) => list.push([x, y - half, x + half, y, x, y + half, x - half, y]));
    return list;
  };
  const line = Math.max(1, size / 6);
  switch (glyph) {
    case 'listener':
      painter.rects(squares(size * 0.86), { fill: ink, alpha });
      break;
    case 'serving-listener':
      // Full squares on whole pixels: lines as thin as these would blur into one another.
      painter.rects(wholeSquares(size), { fill: ink, alpha });
      painter.rects(wholeSquares(size - 2), { fill: ground });
      painter.rects(wholeSquares(size - 4), { fill: ink, alpha });
      break;
    case 'shared-listener':
      painter.rects(squares(size * 0.86), { fill: ink, alpha });
      painter.circles(circles(size * 0.22), { fill: ground });
      break;
    case 'server':
      painter.rects(squares(size * 0.86 - line), { stroke: ink, width: line * 1.2, alpha });
      break;
    case 'client':
      if (size <= SMALL_DOT) {
        painter.rects(smallDots(), { fill: ink, alpha });
        break;
      }
      painter.circles(circles(size * 0.4), { fill: ink, alpha });
      break;
    case 'other':
      painter.polygons(diamonds(size * 0.46), { fill: ink, alpha });
  }
}

function eachMiddle(middles: readonly number[], visit: (x: number, y: number) => void): void {
  for (let index = 0; index < middles.length; index += 2) visit(middles[index] ?? 0, middles[index + 1] ?? 0);
}
