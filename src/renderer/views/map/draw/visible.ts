import { LAST_PORT } from '../../../../shared/port-range.ts';
import { BLOCK_COLUMNS, BLOCK_COUNT, BLOCK_ROWS, BLOCK_SIZE, blockCorner } from '../geometry/layout.ts';
import type { Placement } from './scene.ts';

/** The blocks of a thousand of which something is seen. */
export function visibleBlocks(placement: Placement): readonly number[] {
  const { left, top, right, bottom } = placement.seen();
  return Array.from({ length: BLOCK_COUNT }, (_, block) => block).filter((block) => {
    const { x, y } = blockCorner(block);
    return x < right && x + BLOCK_COLUMNS > left && y < bottom && y + BLOCK_ROWS > top;
  });
}

/** Every port whose cell is seen, at least in part; `margin` cells around count, too. */
export function eachVisible(placement: Placement, margin: number, visit: (port: number) => void): void {
  const { left, top, right, bottom } = placement.seen();
  for (const block of visibleBlocks(placement)) {
    const { x, y } = blockCorner(block);
    const [fromColumn, toColumn] = within(left - x - margin, right - x + margin, BLOCK_COLUMNS);
    const [fromRow, toRow] = within(top - y - margin, bottom - y + margin, BLOCK_ROWS);
    for (let row = fromRow; row < toRow; row++) {
      const first = block * BLOCK_SIZE + row * BLOCK_COLUMNS;
      for (let column = fromColumn; column < toColumn; column++) {
        if (first + column <= LAST_PORT) visit(first + column);
      }
    }
  }
}

const within = (from: number, to: number, count: number): readonly [number, number] => [
  Math.max(0, Math.floor(from)),
  Math.min(count, Math.ceil(to)),
];
