import { LAST_PORT } from '../../../../shared/port-range.ts';

/**
 * Where a port stands, in cells. By its digits: ten thousands go down, thousands go right; within a block of a
 * thousand, hundreds go down again, four rows of 25 each. docs/map.md says why.
 */
export const BLOCK_SIZE = 1000;
export const BLOCKS_ACROSS = 10;
export const BLOCK_COLUMNS = 25;
export const BLOCK_ROWS = 40;
export const BLOCK_COUNT = Math.floor(LAST_PORT / BLOCK_SIZE) + 1;
export const BLOCKS_DOWN = Math.ceil(BLOCK_COUNT / BLOCKS_ACROSS);
/** Between two blocks, in cells. */
const GAP = { x: 2, y: 3 } as const;
export const PITCH = { x: BLOCK_COLUMNS + GAP.x, y: BLOCK_ROWS + GAP.y } as const;

export const WORLD = {
  width: BLOCKS_ACROSS * PITCH.x - GAP.x,
  height: BLOCKS_DOWN * PITCH.y - GAP.y,
} as const;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The upper left corner of a block of a thousand ports. */
export function blockCorner(block: number): Point {
  return { x: (block % BLOCKS_ACROSS) * PITCH.x, y: Math.floor(block / BLOCKS_ACROSS) * PITCH.y };
}

/** The upper left corner of a port's cell, which is one wide and one high. */
export function cellOf(port: number): Point {
  const corner = blockCorner(Math.floor(port / BLOCK_SIZE));
  const rest = port % BLOCK_SIZE;
  return { x: corner.x + (rest % BLOCK_COLUMNS), y: corner.y + Math.floor(rest / BLOCK_COLUMNS) };
}

/** The port whose cell holds the point; null between the blocks and outside of them. */
export function portAt(point: Point): number | null {
  const [x, y] = [Math.floor(point.x), Math.floor(point.y)];
  const [across, down] = [Math.floor(x / PITCH.x), Math.floor(y / PITCH.y)];
  const [column, row] = [x - across * PITCH.x, y - down * PITCH.y];
  const isInside = across >= 0 && across < BLOCKS_ACROSS && down >= 0 && down < BLOCKS_DOWN;
  if (!isInside || column >= BLOCK_COLUMNS || row >= BLOCK_ROWS) return null;
  const port = (down * BLOCKS_ACROSS + across) * BLOCK_SIZE + row * BLOCK_COLUMNS + column;
  return port > LAST_PORT ? null : port;
}

const within = (value: number, most: number): number => Math.min(Math.max(0, Math.floor(value)), most);

/** As `portAt`, but a point beside the cells means the nearest of its row and column: brushing knows no gaps. */
export function nearestPortAt({ x, y }: Point): number {
  const across = within(x / PITCH.x, BLOCKS_ACROSS - 1);
  const down = within(y / PITCH.y, BLOCKS_DOWN - 1);
  const column = within(x - across * PITCH.x, BLOCK_COLUMNS - 1);
  const row = within(y - down * PITCH.y, BLOCK_ROWS - 1);
  const port = (down * BLOCKS_ACROSS + across) * BLOCK_SIZE + row * BLOCK_COLUMNS + column;
  return Math.min(port, LAST_PORT);
}
