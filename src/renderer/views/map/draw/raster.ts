import { PORT_COUNT } from '../field/port-field.ts';
import { BLOCK_COLUMNS, BLOCK_COUNT, BLOCK_ROWS, BLOCK_SIZE, BLOCKS_ACROSS } from '../geometry/layout.ts';
import type { Tile } from './painter.ts';

const STRIDE = BLOCKS_ACROSS * BLOCK_COLUMNS;
const HEIGHT = Math.ceil(BLOCK_COUNT / BLOCKS_ACROSS) * BLOCK_ROWS;

/** All ports as one picture, a pixel each, blocks side by side without gaps. */
export function rasterOf(inks: Uint8Array, colours: Uint32Array): Uint32Array {
  const pixels = new Uint32Array(STRIDE * HEIGHT);
  for (let port = 0; port < PORT_COUNT; port++) {
    const ink = inks[port] ?? 0;
    if (ink !== 0) pixels[pixelOf(port)] = colours[ink] ?? 0;
  }
  return pixels;
}

function pixelOf(port: number): number {
  const block = Math.floor(port / BLOCK_SIZE);
  const rest = port - block * BLOCK_SIZE;
  const row = Math.floor(block / BLOCKS_ACROSS) * BLOCK_ROWS + Math.floor(rest / BLOCK_COLUMNS);
  return row * STRIDE + (block % BLOCKS_ACROSS) * BLOCK_COLUMNS + (rest % BLOCK_COLUMNS);
}

export function tileOf(pixels: Uint32Array, block: number): Tile {
  return {
    pixels,
    left: (block % BLOCKS_ACROSS) * BLOCK_COLUMNS,
    top: Math.floor(block / BLOCKS_ACROSS) * BLOCK_ROWS,
    stride: STRIDE,
    columns: BLOCK_COLUMNS,
    rows: BLOCK_ROWS,
  };
}
