import { LAST_PORT } from '../../../../shared/port-range.ts';
import type { PortInterval } from '../../../../shared/socket.ts';
import type { Frame } from './frame.ts';
import { BLOCK_COLUMNS, BLOCK_ROWS, BLOCK_SIZE, nearestPortAt } from './layout.ts';
import { cellSize, type View } from './viewport.ts';

const HUNDRED = 100;
const BAND_ROWS = HUNDRED / BLOCK_COLUMNS;
/** A thousand, or a hundred, is where one is when it fills this much of the picture. */
const SHARE = 0.55;

/** Where one is, from a thousand to a hundred; empty while several thousands are in sight. */
export function crumbsOf(view: View, frame: Frame): readonly PortInterval[] {
  const cell = cellSize(view, frame);
  const middle = nearestPortAt(view);
  const around = (size: number): PortInterval => {
    const first = middle - (middle % size);
    return [first, Math.min(first + size - 1, LAST_PORT)];
  };
  const fillsWidth = BLOCK_COLUMNS * cell.width >= frame.width * SHARE;
  const fillsHeight = BLOCK_ROWS * cell.height >= frame.height * SHARE;
  if (!fillsWidth || !fillsHeight) return [];
  const isNear = BAND_ROWS * cell.height >= frame.height * SHARE;
  return isNear ? [around(BLOCK_SIZE), around(HUNDRED)] : [around(BLOCK_SIZE)];
}
