import type { Box } from './scene.ts';

/** The height of the letters, not of their line: lines may be as near as their letters allow. */
export const LABEL_HEIGHT = 11;
/** Between a mark and its own label. */
const BESIDE = 1.5;
/** A label that came as near to another mark as to its own would seem to belong to it. */
const CLEAR = { x: 5, y: 2 } as const;
/** Between two labels; side by side they would read as one. */
const BETWEEN = { x: 5, y: 1 } as const;
/** How far corners reach back over the mark. */
const CORNER = 4;

/** A mark that is drawn. */
export interface DrawnMark {
  readonly port: number;
  readonly box: Box;
}

export interface LabelWish {
  readonly ports: readonly number[];
  /** What can be said, the best first, and how wide it is. */
  readonly texts: readonly { readonly text: string; readonly width: number }[];
  /** Around the marks of its ports. */
  readonly own: Box;
  /** Said even where it lies on something. */
  readonly isStrong: boolean;
}

export interface PlacedLabel {
  readonly ports: readonly number[];
  readonly text: string;
  readonly box: Box;
  readonly isStrong: boolean;
}

interface Choice {
  readonly text: string;
  readonly box: Box;
}

const isNear = (one: Box, other: Box, { x, y }: { readonly x: number; readonly y: number }): boolean =>
  one.x < other.x + other.width + x &&
  other.x < one.x + one.width + x &&
  one.y < other.y + other.height + y &&
  other.y < one.y + one.height + y;

/**
 * Labels where they lie on no mark and on no other label; those that find no place are left out. Who has the least
 * choice chooses first. `marks`: every mark that is drawn.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  marks: readonly DrawnMark[],
  bounds: Box,
): readonly PlacedLabel[] {
  const open = wishes.map((wish) => ({ wish, choices: choicesOf(wish, marks, bounds) }));
  const rank = ({ wish, choices }: (typeof open)[number]): number => (wish.isStrong ? -1 : choices.length);
  const placed: PlacedLabel[] = [];
  for (const { wish, choices } of open.sort((one, other) => rank(one) - rank(other))) {
    const free = choices.find(({ box }) => !placed.some((other) => isNear(box, other.box, BETWEEN)));
    const chosen = free ?? (wish.isStrong ? leastBad(wish, marks, bounds) : undefined);
    if (chosen !== undefined) placed.push({ ...chosen, ports: wish.ports, isStrong: wish.isStrong });
  }
  return placed;
}

/** Near another mark, if need be on one. */
function leastBad(wish: LabelWish, marks: readonly DrawnMark[], bounds: Box): Choice | undefined {
  return choicesOf(wish, marks, bounds, { x: 0, y: 0 })[0] ?? within(wish, bounds)[0];
}

function choicesOf(
  wish: LabelWish,
  marks: readonly DrawnMark[],
  bounds: Box,
  clear: { readonly x: number; readonly y: number } = CLEAR,
): readonly Choice[] {
  const { own, ports } = wish;
  const reach = 2 * LABEL_HEIGHT;
  const near = marks.filter(
    ({ port, box: { y, height } }) =>
      y < own.y + own.height + reach && y + height > own.y - reach && !ports.includes(port),
  );
  return within(wish, bounds).filter(({ box }) => !near.some((mark) => isNear(box, mark.box, clear)));
}

/** Each text beside its mark, then below and above it, then at its corners. */
function within({ texts, own }: LabelWish, bounds: Box): readonly Choice[] {
  return texts
    .flatMap(({ text, width }) => placesFor(own, width).map((box) => ({ text, box })))
    .filter(
      ({ box }) =>
        box.x >= bounds.x &&
        box.x + box.width <= bounds.x + bounds.width &&
        box.y >= bounds.y &&
        box.y + box.height <= bounds.y + bounds.height,
    );
}

function placesFor({ x, y, width, height }: Box, text: number): readonly Box[] {
  const [right, left] = [x + width + BESIDE, x - BESIDE - text];
  const [below, above] = [y + height, y - LABEL_HEIGHT];
  const [centre, middle] = [x + (width - text) / 2, y + (height - LABEL_HEIGHT) / 2];
  return [
    [right, middle],
    [left, middle],
    [centre, below],
    [centre, above],
    [right - CORNER, below - 1],
    [left + CORNER, below - 1],
    [right - CORNER, above + 1],
    [left + CORNER, above + 1],
  ].map(([placeX = 0, placeY = 0]) => ({ x: placeX, y: placeY, width: text, height: LABEL_HEIGHT }));
}
