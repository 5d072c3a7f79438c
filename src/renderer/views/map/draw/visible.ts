import { LAST_PORT } from '../../../../shared/port-range.ts';
import {
  BLOCK_COLUMNS,
  BLOCK_COUNT,
  BLOCK_ROWS,
  BLOCK_SIZE,
  blockCorner,
  BLOCKS_ACROSS,
  BLOCKS_DOWN,
  PITCH,
} from '../geometry/layout.ts';
import type { Area, Placement } from './scene.ts';

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
  const area = { left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin };
  somePortIn(area, (port) => {
    visit(port);
    return false;
  });
}

/** Whether something holds for a port whose cell lies there, at least in part. */
export function somePortIn({ left, top, right, bottom }: Area, holds: (port: number) => boolean): boolean {
  const [fromDown, toDown] = within(top / PITCH.y, bottom / PITCH.y, BLOCKS_DOWN);
  const [fromAcross, toAcross] = within(left / PITCH.x, right / PITCH.x, BLOCKS_ACROSS);
  for (let down = fromDown; down < toDown; down++) {
    for (let across = fromAcross; across < toAcross; across++) {
      const [x, y] = [across * PITCH.x, down * PITCH.y];
      const [fromColumn, toColumn] = within(left - x, right - x, BLOCK_COLUMNS);
      const [fromRow, toRow] = within(top - y, bottom - y, BLOCK_ROWS);
      for (let row = fromRow; row < toRow; row++) {
        const first = (down * BLOCKS_ACROSS + across) * BLOCK_SIZE + row * BLOCK_COLUMNS;
        for (let column = fromColumn; column < toColumn; column++) {
          if (first + column <= LAST_PORT && holds(first + column)) return true;
        }
      }
    }
  }
  return false;
}

const within = (from: number, to: number, count: number): readonly [number, number] => [
  Math.max(0, Math.floor(from)),
  Math.min(count, Math.ceil(to)),
];
