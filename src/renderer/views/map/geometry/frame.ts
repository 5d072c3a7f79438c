import { WORLD } from './layout.ts';

/** The part of a canvas that the ports stand in, in CSS pixels, and how large a cell is there at zoom 1. */
export interface Frame {
  /** The whole canvas. */
  readonly canvasWidth: number;
  readonly canvasHeight: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** Device pixels in a CSS pixel. */
  readonly density: number;
}

/** Room for the numbers of the axes; and so that the outermost marks are whole. */
export const AXIS = { left: 56, top: 24 } as const;
const MARGIN = 7;
/** Wide cells hold a number and a name when they are near. */
const SLIMMEST = 1.1;
const WIDEST = 3.2;
/** So much of a cell is given away for edges that fall on whole device pixels; beyond that it fills the window. */
const WASTE = 0.14;

function wholePixels(size: number): number {
  const whole = Math.floor(size);
  return whole > 0 && whole / size >= 1 - WASTE ? whole : size;
}

export function frameOf(width: number, height: number, density: number): Frame {
  const area = {
    width: Math.max(1, width - AXIS.left - MARGIN),
    height: Math.max(1, height - AXIS.top - MARGIN),
  };
  const room = { width: area.width / WORLD.width, height: area.height / WORLD.height };
  const cellWidth = wholePixels(Math.min(room.width, room.height * WIDEST) * density) / density;
  const cellHeight = wholePixels(Math.min(room.height, cellWidth / SLIMMEST) * density) / density;
  return {
    canvasWidth: width,
    canvasHeight: height,
    left: AXIS.left,
    top: AXIS.top,
    ...area,
    cellWidth,
    cellHeight,
    density,
  };
}

/** The nearest edge of a device pixel. */
export const snap = (value: number, density: number): number => Math.round(value * density) / density;
