import { LAST_PORT } from '../../../shared/port-range.ts';
import { BLOCK_COLUMNS } from './geometry/layout.ts';
import { nextUsed, spanOf, type Direction } from './geometry/places.ts';
import { panBy, viewWith, zoomAt } from './geometry/viewport.ts';
import type { MapStore } from './map-store.ts';

export interface KeyTargets {
  /** Whether the arrow keys stop at a port. */
  readonly isStop: (port: number) => boolean;
  readonly onChoose: (port: number) => void;
  readonly onBrushed: () => void;
}

/** What is needed of a `KeyboardEvent`. */
export interface MapKeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const STEPS: Readonly<Record<Direction, number>> = {
  left: -1,
  right: 1,
  up: -BLOCK_COLUMNS,
  down: BLOCK_COLUMNS,
};
const ZOOM_STEP = 1.5;
/** In CSS pixels. */
const PAN_STEP = 80;

/** Carries out a key of the map; false where it means nothing here. */
export function pressMapKey(map: MapStore, press: MapKeyPress, targets: KeyTargets): boolean {
  const direction = DIRECTIONS[press.key];
  if (press.altKey) return false;
  if (press.ctrlKey || press.metaKey) return direction === undefined ? false : pan(map, direction);
  if (direction !== undefined) {
    return press.shiftKey ? growBrush(map, direction) : moveCursor(map, direction, targets);
  }
  switch (press.key) {
    case '+':
    case '=':
      return zoom(map, ZOOM_STEP);
    case '-':
    case '_':
      return zoom(map, 1 / ZOOM_STEP);
    case '0':
    case 'Home':
      map.lookAtAll();
      return true;
    case 'Enter':
      return choose(map, targets);
    case 'Escape':
      return leave(map);
    default:
      return false;
  }
}

/** Around the keyboard's port where there is one, else around the middle. */
function zoom(map: MapStore, factor: number): boolean {
  const cursor = map.cursor.get();
  map.look((view, frame) => {
    const middle = { x: frame.left + frame.width / 2, y: frame.top + frame.height / 2 };
    const zoomed = zoomAt(view, frame, middle, factor);
    return cursor === null ? zoomed : viewWith(zoomed, frame, [cursor, cursor]);
  });
  return true;
}

function pan(map: MapStore, direction: Direction): boolean {
  const [x, y] = { left: [1, 0], right: [-1, 0], up: [0, 1], down: [0, -1] }[direction];
  map.look((view, frame) => panBy(view, frame, { x: (x ?? 0) * PAN_STEP, y: (y ?? 0) * PAN_STEP }));
  return true;
}

function moveCursor(map: MapStore, direction: Direction, { isStop }: KeyTargets): boolean {
  map.brush.set(null);
  const next = nextUsed(map.cursor.get(), direction, isStop);
  if (next !== null) map.putCursor(next);
  return true;
}

/** One end stays where the brush began, the other is the cursor. */
function growBrush(map: MapStore, direction: Direction): boolean {
  const cursor = map.cursor.get() ?? 0;
  const brush = map.brush.get() ?? [cursor, cursor];
  const fixed = brush[0] === cursor ? brush[1] : brush[0];
  const moved = Math.min(Math.max(0, cursor + STEPS[direction]), LAST_PORT);
  map.putCursor(moved);
  map.brush.set(spanOf(fixed, moved));
  return true;
}

function choose(map: MapStore, { onChoose, onBrushed }: KeyTargets): boolean {
  if (map.brush.get() !== null) {
    onBrushed();
    return true;
  }
  const cursor = map.cursor.get();
  if (cursor === null) return false;
  onChoose(cursor);
  return true;
}

/** One thing at a time: the brush, then the cursor. After that the key is the window's. */
function leave(map: MapStore): boolean {
  if (map.brush.get() !== null) map.brush.set(null);
  else if (map.cursor.get() !== null) map.cursor.set(null);
  else return false;
  return true;
}
