import type { Box } from './scene.ts';

/** The height of the letters, not of their line: lines may be as near as their letters allow. */
export const LABEL_HEIGHT = 11;
/** Between a mark and its own label. */
const BESIDE = 2.5;
/** On both sides of two marks so near in one line, two labels would read as one list. */
const LINE_MATE = 12;
/** A label that came as near to another mark as to its own would seem to belong to it. */
const CLEAR = { x: 4, y: 3 } as const;
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

/** Whether one stands to the left and one to the right of marks that are close by: `2024 ▪ ▪ 3000` is no list of two. */
function isList(one: readonly [LabelWish, { readonly box: Box }], other: typeof one): boolean {
  const [[leftWish, left], [rightWish, right]] = one[1].box.x < other[1].box.x ? [one, other] : [other, one];
  const isSameLine = Math.abs(left.box.y - right.box.y) < LABEL_HEIGHT / 2;
  const isAround = left.box.x < leftWish.own.x && right.box.x > rightWish.own.x;
  return isSameLine && isAround && rightWish.own.x - leftWish.own.x - leftWish.own.width < LINE_MATE;
}

/**
 * Labels where they lie on no mark and on no other label; those that find no place are left out. Who has the least
 * choice chooses first, and a number comes before any name. `marks`: every mark that is drawn.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  marks: readonly DrawnMark[],
  bounds: Box,
): readonly PlacedLabel[] {
  const open = wishes.map((wish) => ({ wish, choices: choicesOf(wish, marks, bounds) }));
  const rank = ({ wish, choices }: (typeof open)[number]): number => (wish.isStrong ? -1 : choices.length);
  const placed = new Map<LabelWish, Choice>();
  const freeFor = (wish: LabelWish, choices: readonly Choice[]): Choice | undefined => {
    const others = [...placed].filter(([other]) => other !== wish);
    const free = choices.filter(({ box }) => !others.some(([, other]) => isNear(box, other.box, BETWEEN)));
    return free.find(({ box }) => !others.some((other) => isList([wish, { box }], other))) ?? free[0];
  };
  const inOrder = open.sort((one, other) => rank(one) - rank(other));
  // First the shortest text of each, so that no name takes the place of another's number; names where room is left.
  for (const { wish, choices } of inOrder) {
    const shortest = wish.texts.at(-1)?.text;
    const short = wish.isStrong ? choices : choices.filter(({ text }) => text === shortest);
    const chosen = freeFor(wish, short) ?? (wish.isStrong ? leastBad(wish, marks, bounds) : undefined);
    if (chosen !== undefined) placed.set(wish, chosen);
  }
  for (const { wish, choices } of inOrder) {
    const longer = placed.has(wish) && wish.texts.length > 1 ? freeFor(wish, choices) : undefined;
    if (longer !== undefined) placed.set(wish, longer);
  }
  return [...placed].map(([{ ports, isStrong }, choice]) => ({ ...choice, ports, isStrong }));
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
