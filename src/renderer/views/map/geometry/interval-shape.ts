import type { PortInterval } from '../../../../shared/socket.ts';
import { BLOCK_COLUMNS, BLOCK_SIZE, blockCorner } from './layout.ts';

/** Corners of a closed polygon: x, y, x, y … */
export type Polygon = readonly number[];

const rectangle = (left: number, top: number, right: number, bottom: number): Polygon => [
  ...[left, top],
  ...[right, top],
  ...[right, bottom],
  ...[left, bottom],
];

/** Ports `from` to `to` of one block, both counted from its first. */
function blockPolygons(block: number, from: number, to: number): readonly Polygon[] {
  const { x, y } = blockCorner(block);
  const [top, bottom] = [y + Math.floor(from / BLOCK_COLUMNS), y + Math.floor(to / BLOCK_COLUMNS)];
  const [start, end] = [x + (from % BLOCK_COLUMNS), x + (to % BLOCK_COLUMNS) + 1];
  const right = x + BLOCK_COLUMNS;
  if (top === bottom) return [rectangle(start, top, end, top + 1)];
  if (start === x && end === right) return [rectangle(x, top, right, bottom + 1)];
  // Two rows that do not touch: the end of one and the beginning of the next.
  if (bottom === top + 1 && end <= start) {
    return [rectangle(start, top, right, top + 1), rectangle(x, bottom, end, bottom + 1)];
  }
  const upper = [start, top, right, top, right, bottom, end, bottom, end, bottom + 1];
  return [[...upper, x, bottom + 1, x, top + 1, start, top + 1]];
}

/** The outline of a stretch of ports in cells, one or two polygons a block. */
export function polygonsOf([first, last]: PortInterval): readonly Polygon[] {
  const polygons: Polygon[] = [];
  for (let block = Math.floor(first / BLOCK_SIZE); block * BLOCK_SIZE <= last; block++) {
    const start = block * BLOCK_SIZE;
    const to = Math.min(last - start, BLOCK_SIZE - 1);
    polygons.push(...blockPolygons(block, Math.max(first - start, 0), to));
  }
  return polygons;
}
