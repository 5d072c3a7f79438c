import { CLIENT, LISTENER, SERVER } from '../field/port-field.ts';
import type { Paint, Painter } from './painter.ts';

/** How a used port is drawn; shapes, so that colour is not the only sign. */
export type Glyph = 'listener' | 'serving-listener' | 'server' | 'client' | 'other';

export function glyphOf(roles: number): Glyph {
  if ((roles & LISTENER) !== 0) return (roles & (SERVER | CLIENT)) !== 0 ? 'serving-listener' : 'listener';
  if ((roles & SERVER) !== 0) return 'server';
  return (roles & CLIENT) !== 0 ? 'client' : 'other';
}

/** A dot no larger than this is a square without its corners, which costs a tenth of an arc: thousands are drawn in a frame. */
const SMALL_DOT = 4;
/** A box narrower than this has no room for an inside. */
export const HOLLOW = 5;
/** So much of its box does a full square fill, so that it weighs no more than a round one. */
const FULL = 0.86;
/** But no less than this, if it has so much: squeezed ones are as large as the small ones that are whole. */
export const FULL_LEAST = 4;

export interface GlyphColours {
  readonly ink: string;
  readonly ground: string;
  readonly alpha: number;
}

/** One in each box: x, y, width, height … in CSS pixels. What a neighbour cuts is less wide or less high than the rest. */
export function drawGlyphs(
  painter: Painter,
  glyph: Glyph | 'tight',
  boxes: readonly number[],
  { ink, ground, alpha }: GlyphColours,
): void {
  const paint = { fill: ink, alpha };
  const hollow = boxesWhere(boxes, (least) => least >= HOLLOW);
  switch (glyph) {
    case 'listener':
      painter.rects(wholeRects(boxes, FULL), paint);
      break;
    case 'serving-listener':
      painter.rects(wholeRects(boxes, 1), paint);
      painter.rects(wholeRects(hollow, 1, 1), { fill: ground });
      painter.rects(wholeRects(hollow, 1, 2), paint);
      break;
    case 'server':
      painter.rects(
        wholeRects(
          boxesWhere(boxes, (least) => least < HOLLOW),
          FULL,
        ),
        paint,
      );
      drawFrames(painter, hollow, paint);
      break;
    case 'client':
      painter.rects(smallDots(boxesWhere(boxes, (least) => least <= SMALL_DOT)), paint);
      painter.circles(
        circlesIn(
          boxesWhere(boxes, (least) => least > SMALL_DOT),
          0.4,
        ),
        paint,
      );
      break;
    case 'other':
      painter.polygons(diamondsIn(boxes), paint);
      break;
    case 'tight':
      painter.rects(wholeRects(boxes, 1), paint);
  }
}

/** Around these middles (x, y …), boxes of one size. */
export function boxesAround(middles: readonly number[], size: number): readonly number[] {
  const boxes: number[] = [];
  for (let index = 0; index < middles.length; index += 2) {
    boxes.push((middles[index] ?? 0) - size / 2, (middles[index + 1] ?? 0) - size / 2, size, size);
  }
  return boxes;
}

function eachBox(
  boxes: readonly number[],
  visit: (x: number, y: number, width: number, height: number) => void,
): void {
  for (let index = 0; index < boxes.length; index += 4) {
    visit(boxes[index] ?? 0, boxes[index + 1] ?? 0, boxes[index + 2] ?? 0, boxes[index + 3] ?? 0);
  }
}

/** Those whose lesser side is such. */
function boxesWhere(boxes: readonly number[], holds: (least: number) => boolean): readonly number[] {
  const found: number[] = [];
  eachBox(boxes, (x, y, width, height) => {
    if (holds(Math.min(width, height))) found.push(x, y, width, height);
  });
  return found;
}

/** On whole pixels, where there are any: lines as thin as these would blur into one another. */
function wholeRects(boxes: readonly number[], share: number, inset = 0): readonly number[] {
  const rects: number[] = [];
  const whole = (start: number, length: number): readonly [number, number] => {
    const filled = Math.max(length * share, Math.min(length, FULL_LEAST));
    const from = start + (length - filled) / 2;
    if (filled < 1.5) return [from, filled];
    const side = Math.round(filled);
    return [Math.round(start + (length - side) / 2) + inset, side - 2 * inset];
  };
  eachBox(boxes, (x, y, width, height) => {
    const [[left, across], [top, down]] = [whole(x, width), whole(y, height)];
    rects.push(left, top, across, down);
  });
  return rects;
}

function drawFrames(
  painter: Painter,
  boxes: readonly number[],
  { fill, alpha }: Required<Pick<Paint, 'fill' | 'alpha'>>,
): void {
  eachBox(boxes, (x, y, width, height) => {
    const line = Math.max(1, Math.min(width, height) / 6);
    const [inner, innerDown] = [width * FULL - line, height * FULL - line];
    const rect = [x + (width - inner) / 2, y + (height - innerDown) / 2, inner, innerDown];
    painter.rects(rect, { stroke: fill, width: line * 1.2, alpha });
  });
}

function circlesIn(boxes: readonly number[], share: number): readonly number[] {
  const circles: number[] = [];
  eachBox(boxes, (x, y, width, height) =>
    circles.push(x + width / 2, y + height / 2, Math.min(width, height) * share),
  );
  return circles;
}

function smallDots(boxes: readonly number[]): readonly number[] {
  const rects: number[] = [];
  eachBox(boxes, (x, y, width, height) => {
    const side = Math.max(1, Math.floor(Math.min(width, height)));
    const [left, top] = [Math.round(x + (width - side) / 2), Math.round(y + (height - side) / 2)];
    if (side < 3) rects.push(left, top, side, side);
    else {
      const inner = side - 2;
      rects.push(left, top + 1, side, inner, left + 1, top, inner, 1, left + 1, top + side - 1, inner, 1);
    }
  });
  return rects;
}

function diamondsIn(boxes: readonly number[]): readonly (readonly number[])[] {
  const diamonds: number[][] = [];
  eachBox(boxes, (x, y, width, height) => {
    const [middleX, middleY] = [x + width / 2, y + height / 2];
    const [half, down] = [width * 0.46, height * 0.46];
    diamonds.push([
      middleX,
      middleY - down,
      middleX + half,
      middleY,
      middleX,
      middleY + down,
      middleX - half,
      middleY,
    ]);
  });
  return diamonds;
}
