import { LISTENER } from '../field/port-field.ts';
import { BLOCK_COLUMNS } from '../geometry/layout.ts';
import type { Box, Placement, Scene } from './scene.ts';
import { eachVisible } from './visible.ts';

/** A used port as it is drawn from afar, where a mark is larger than its cell. */
export interface Mark {
  readonly port: number;
  readonly x: number;
  readonly y: number;
  /** What it covers; less than its size where a neighbour begins. */
  readonly box: Box;
  readonly isWhole: boolean;
}

export interface Marks {
  readonly listeners: readonly Mark[];
  readonly others: readonly Mark[];
  /** The sides of their squares, in CSS pixels; 0 where each port is its own pixels only. */
  readonly size: { readonly listener: number; readonly other: number };
}

/** Each used port is drawn as a shape where it has so much room, in square CSS pixels, that shapes are told apart. */
const SIZES = [
  { room: 1200, listener: 8, other: 6 },
  { room: 480, listener: 6, other: 4 },
  { room: 120, listener: 5, other: 4 },
] as const;
/** Of a crowd only the listeners stand out of their pixels, and of a crowd of listeners nobody. */
const CROWDED = { listener: 5, other: 0 } as const;
const NONE = { listener: 0, other: 0 } as const;
const MOST_LISTENERS = 1000;
/** Between the marks of one label, and between those of two: so one sees which label tells of which. */
const GAP = { within: 1, between: 3 } as const;

/** What is in sight from afar: listeners, which are told apart, and the rest. */
export function marksOf(scene: Scene, placement: Placement): Marks {
  const [listeners, others]: [number[], number[]] = [[], []];
  eachVisible(placement, 1, (port) => {
    const role = scene.roles[port] ?? 0;
    if ((role & LISTENER) !== 0) listeners.push(port);
    else if (role !== 0) others.push(port);
  });
  const all = listeners.length + others.length;
  const crowded = listeners.length <= MOST_LISTENERS ? CROWDED : NONE;
  const { width, height } = scene.frame;
  const fitting =
    listeners.length > MOST_LISTENERS ? undefined : SIZES.find(({ room }) => all * room <= width * height);
  const size = fitting ?? crowded;
  const marks = listeners.map((port) => markOf(port, size.listener, placement));
  return {
    listeners: size.listener > 0 ? apart(marks, size.listener, placement) : marks,
    others: size.other > 0 ? others.map((port) => markOf(port, size.other, placement)) : [],
    size,
  };
}

function markOf(port: number, size: number, placement: Placement): Mark {
  const cell = placement.box(port);
  const [x, y] = [cell.x + cell.width / 2, cell.y + cell.height / 2];
  return { port, x, y, box: { x: x - size / 2, y: y - size / 2, width: size, height: size }, isWhole: true };
}

/** Whether two ports stand so near in one row that they are told of together. */
export function isRun(one: number, other: number, size: number, placement: Placement): boolean {
  const isSameRow = Math.floor(one / BLOCK_COLUMNS) === Math.floor(other / BLOCK_COLUMNS);
  return isSameRow && Math.abs(other - one) * placement.cell.width <= size;
}

interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Marks that would lie on one another end halfway, so that each stays where its port is and is seen. */
function apart(marks: readonly Mark[], size: number, placement: Placement): readonly Mark[] {
  const order = marks
    .map((mark) => {
      const { x, y, width, height } = mark.box;
      return { mark, edges: { left: x, top: y, right: x + width, bottom: y + height } };
    })
    .sort((one, other) => one.mark.y - other.mark.y || one.mark.x - other.mark.x);
  const cut = new Set<Mark>();
  for (const [index, one] of order.entries()) {
    for (let next = index + 1; next < order.length; next++) {
      const other = order[next];
      if (other === undefined || other.mark.y - one.mark.y >= size + GAP.between) break;
      const away = Math.abs(other.mark.x - one.mark.x);
      const isTogether = isRun(one.mark.port, other.mark.port, size, placement);
      const gap = isTogether ? GAP.within : GAP.between;
      if (away >= size + gap || other.mark.y - one.mark.y >= size + gap) continue;
      cutBetween(one, other, gap);
      cut.add(one.mark).add(other.mark);
    }
  }
  return order.map(({ mark, edges: { left, top, right, bottom } }) =>
    cut.has(mark)
      ? { ...mark, box: { x: left, y: top, width: right - left, height: bottom - top }, isWhole: false }
      : mark,
  );
}

function cutBetween(
  one: { readonly mark: Mark; readonly edges: Edges },
  other: { readonly mark: Mark; readonly edges: Edges },
  gap: number,
): void {
  const [x, y] = [(one.mark.x + other.mark.x) / 2, (one.mark.y + other.mark.y) / 2];
  const away = { x: Math.abs(other.mark.x - one.mark.x), y: other.mark.y - one.mark.y };
  // As much as there is: of rows two pixels apart something must be left.
  const half = Math.min(gap, Math.max(away.x, away.y) / 2) / 2;
  if (away.x < away.y) {
    one.edges.bottom = Math.min(one.edges.bottom, y - half);
    other.edges.top = Math.max(other.edges.top, y + half);
    return;
  }
  const [left, right] = one.mark.x <= other.mark.x ? [one, other] : [other, one];
  left.edges.right = Math.min(left.edges.right, x - half);
  right.edges.left = Math.max(right.edges.left, x + half);
}
