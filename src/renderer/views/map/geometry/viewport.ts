import type { PortInterval } from '../../../../shared/socket.ts';
import { snap, type Frame } from './frame.ts';
import { polygonsOf } from './interval-shape.ts';
import { BLOCK_COLUMNS, PITCH, WORLD, type Point } from './layout.ts';

/** What is looked at: how near, and which point (in cells) is in the middle. Independent of the window's size. */
export interface View extends Point {
  readonly zoom: number;
}

export const WHOLE: View = { zoom: 1, x: WORLD.width / 2, y: WORLD.height / 2 };

/** The widest that a cell gets, in CSS pixels: room for a port with its names. */
const NEAREST_CELL = 132;
/** In a small window some neighbours stay in sight, too. */
const FEWEST_CELLS = 3;

export function nearestZoom({ width, height, cellWidth, cellHeight }: Frame): number {
  const widest = Math.min(NEAREST_CELL, width / FEWEST_CELLS);
  return Math.max(1, Math.min(widest / cellWidth, height / FEWEST_CELLS / cellHeight));
}

/** A cell's size on the screen, in CSS pixels. */
export function cellSize({ zoom }: View, { cellWidth, cellHeight }: Frame) {
  return { width: cellWidth * zoom, height: cellHeight * zoom };
}

/** Where the world begins on the canvas; on a whole device pixel, so that cells of whole pixels are crisp. */
function originOf(view: View, frame: Frame): Point {
  const { width, height } = cellSize(view, frame);
  return {
    x: snap(frame.left + frame.width / 2 - view.x * width, frame.density),
    y: snap(frame.top + frame.height / 2 - view.y * height, frame.density),
  };
}

export type Projection = (point: Point) => Point;

/** From cells to CSS pixels of the canvas. */
export function projection(view: View, frame: Frame): Projection {
  const origin = originOf(view, frame);
  const { width, height } = cellSize(view, frame);
  return ({ x, y }) => ({ x: origin.x + x * width, y: origin.y + y * height });
}

/** From CSS pixels of the canvas to cells. */
export function worldAt(view: View, frame: Frame, pixel: Point): Point {
  const origin = originOf(view, frame);
  const { width, height } = cellSize(view, frame);
  return { x: (pixel.x - origin.x) / width, y: (pixel.y - origin.y) / height };
}

/** Keeps the middle where no empty space is shown that need not be. */
function clampAxis(middle: number, shown: number, whole: number): number {
  if (shown >= whole) return whole / 2;
  return Math.min(Math.max(middle, shown / 2), whole - shown / 2);
}

/** The nearest view that is allowed. */
export function clampView(view: View, frame: Frame): View {
  const zoom = Math.min(Math.max(1, view.zoom), nearestZoom(frame));
  const cell = cellSize({ ...view, zoom }, frame);
  return {
    zoom,
    x: clampAxis(view.x, frame.width / cell.width, WORLD.width),
    y: clampAxis(view.y, frame.height / cell.height, WORLD.height),
  };
}

/** What is under the pointer stays under the pointer, as far as the edges allow. */
export function zoomAt(view: View, frame: Frame, pixel: Point, factor: number): View {
  const zoom = Math.min(Math.max(1, view.zoom * factor), nearestZoom(frame));
  const [before, after] = [cellSize(view, frame), cellSize({ ...view, zoom }, frame)];
  // Reckoned without the rounding to device pixels, which would add up from step to step.
  const away = { x: pixel.x - frame.left - frame.width / 2, y: pixel.y - frame.top - frame.height / 2 };
  const x = view.x + away.x / before.width - away.x / after.width;
  const y = view.y + away.y / before.height - away.y / after.height;
  return clampView({ zoom, x, y }, frame);
}

/** The picture follows a hand that moves by so many CSS pixels. */
export function panBy(view: View, frame: Frame, by: Point): View {
  const cell = cellSize(view, frame);
  return clampView({ ...view, x: view.x - by.x / cell.width, y: view.y - by.y / cell.height }, frame);
}

interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** In cells. */
export function boundsOf(interval: PortInterval): Bounds {
  const corners = polygonsOf(interval).flat();
  const xs = corners.filter((_, index) => index % 2 === 0);
  const ys = corners.filter((_, index) => index % 2 === 1);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** The nearest view that shows the whole stretch with a little of what is around it. */
export function viewOf(interval: PortInterval, frame: Frame): View {
  const { left, top, right, bottom } = boundsOf(interval);
  const zoom = Math.min(
    frame.width / frame.cellWidth / (right - left + 4),
    frame.height / frame.cellHeight / (bottom - top + 4),
  );
  return settled(clampView({ zoom, x: (left + right) / 2, y: (top + bottom) / 2 }, frame), frame);
}

/** Cells of this width, in CSS pixels, hold text, which must not be cut off at the left. */
const READABLE = 40;

/** Neither begins nor ends in the emptiness between two thousands, where that can be helped. */
function outOfGap(left: number, columns: number): number {
  const intoGap = (edge: number): number => Math.max(0, (edge % PITCH.x) - BLOCK_COLUMNS);
  if (left % PITCH.x >= BLOCK_COLUMNS) return left - (left % PITCH.x) + PITCH.x;
  return left - intoGap(left + columns);
}

/** Where cells hold text: so many whole columns that they fill the width, from the edge of a cell. */
export function settled(view: View, frame: Frame): View {
  const cell = cellSize(view, frame);
  if (cell.width < READABLE) return view;
  const columns = Math.ceil(frame.width / cell.width - 1e-9);
  const zoom = frame.width / columns / frame.cellWidth;
  const rows = frame.height / (frame.cellHeight * zoom);
  const left = outOfGap(Math.round(view.x - columns / 2), columns);
  const top = Math.round(view.y - rows / 2);
  return clampView({ zoom, x: left + columns / 2, y: top + rows / 2 }, frame);
}

/** Moved just so far that the stretch is in sight; not at all where it is already. */
export function viewWith(view: View, frame: Frame, interval: PortInterval): View {
  const { left, top, right, bottom } = boundsOf(interval);
  const cell = cellSize(view, frame);
  const half = { x: frame.width / cell.width / 2, y: frame.height / cell.height / 2 };
  const follow = (middle: number, reach: number, from: number, to: number): number => {
    if (to - from + 2 > 2 * reach) return (from + to) / 2;
    return Math.min(Math.max(middle, to + 1 - reach), from - 1 + reach);
  };
  const [x, y] = [follow(view.x, half.x, left, right), follow(view.y, half.y, top, bottom)];
  return x === view.x && y === view.y ? view : settled(clampView({ ...view, x, y }, frame), frame);
}
