import { LAST_PORT } from '../../../../shared/port-range.ts';
import type { PortInterval } from '../../../../shared/socket.ts';
import type { Frame } from './frame.ts';
import { BLOCK_COLUMNS, BLOCK_ROWS, BLOCK_SIZE, blockCorner, nearestPortAt } from './layout.ts';
import { cellSize, type View } from './viewport.ts';

/** A thousand is where one is when it fills this much of the picture. */
const SHARE = 0.55;

/** Where one is: a thousand, then what is seen of it, if not all; empty while several thousands are in sight. */
export function crumbsOf(view: View, frame: Frame): readonly PortInterval[] {
  const cell = cellSize(view, frame);
  const fillsWidth = BLOCK_COLUMNS * cell.width >= frame.width * SHARE;
  const fillsHeight = BLOCK_ROWS * cell.height >= frame.height * SHARE;
  if (!fillsWidth || !fillsHeight) return [];
  const first = nearestPortAt(view) - (nearestPortAt(view) % BLOCK_SIZE);
  const thousand: PortInterval = [first, Math.min(first + BLOCK_SIZE - 1, LAST_PORT)];
  const seen = seenOf(thousand, view, frame);
  return seen.join() === thousand.join() ? [thousand] : [thousand, seen];
}

/** From the first to the last port of a thousand whose cells are in sight by half or more. */
function seenOf([first, last]: PortInterval, view: View, frame: Frame): PortInterval {
  const cell = cellSize(view, frame);
  const corner = blockCorner(first / BLOCK_SIZE);
  const within = (middle: number, shown: number, count: number): readonly [number, number] => [
    Math.min(count - 1, Math.max(0, Math.round(middle - shown / 2))),
    Math.min(count - 1, Math.max(0, Math.round(middle + shown / 2) - 1)),
  ];
  const [left, right] = within(view.x - corner.x, frame.width / cell.width, BLOCK_COLUMNS);
  const [top, bottom] = within(view.y - corner.y, frame.height / cell.height, BLOCK_ROWS);
  return [
    Math.min(last, first + top * BLOCK_COLUMNS + left),
    Math.min(last, first + bottom * BLOCK_COLUMNS + right),
  ];
}
