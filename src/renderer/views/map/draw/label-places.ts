import { distance, grown, isNear } from './boxes.ts';
import { boxesOf, leadOf, type Lead } from './leads.ts';
import type { Obstacles } from './obstacles.ts';
import type { Box } from './scene.ts';

/** The height of the letters, not of their line: lines may be as near as their letters allow. */
export const LABEL_HEIGHT = 11;
/** Between a mark and its own label: beside it, and above or below, where letters have room of their own. */
const BESIDE = 3;
const BELOW = 1;
/** On both sides of two marks so near in one line, two labels would read as one list. */
const LINE_MATE = 12;
/** A label that came as near to another mark as to its own would seem to belong to it. */
const CLEAR = { x: 5, y: 3.5 } as const;
/** Between two labels; side by side they would read as one. */
const BETWEEN = { x: 5, y: 1 } as const;
/** How far corners reach back over the mark. */
const CORNER = 4;
/** In a crowd others may be as near as this, if they are not nearer than its own. */
const CLEAR_ENOUGH = { x: 3, y: 2 } as const;
/** How far away a label is put that has no place beside its mark, and further if it must be told; in what steps. */
const AWAY = { usual: 64, strong: 160, step: 8 } as const;
const CLEAR_AWAY = { x: 2, y: 1 } as const;
const CLEAR_OF_LEAD = { x: 0.5, y: 0.5 } as const;
const NOT_APART = { x: 0, y: 0 } as const;

export interface LabelWish {
  readonly ports: readonly number[];
  /** What can be said, the best first, and how wide it is. */
  readonly texts: readonly { readonly text: string; readonly width: number }[];
  /** Around the marks of its ports. */
  readonly own: Box;
  /** Said at any cost, even where a line must lead to it. */
  readonly isStrong: boolean;
  /** Said, too, nearer to others or where a line leads to it; among mere pixels there is no room to look for. */
  readonly canBeLed: boolean;
}

export interface PlacedLabel {
  readonly ports: readonly number[];
  readonly text: string;
  readonly box: Box;
  /** The line that leads to it, where it stands further away than beside its mark. */
  readonly lead: Lead | null;
  readonly isStrong: boolean;
}

interface Choice {
  readonly text: string;
  readonly box: Box;
  readonly lead: Lead | null;
}

/** Whether one stands to the left and one to the right of marks that are close by: `2024 ▪ ▪ 3000` is no list of two. */
function isList(one: readonly [LabelWish, { readonly box: Box }], other: typeof one): boolean {
  const [[leftWish, left], [rightWish, right]] = one[1].box.x < other[1].box.x ? [one, other] : [other, one];
  const isSameLine = Math.abs(left.box.y - right.box.y) < LABEL_HEIGHT / 2;
  const isAround = left.box.x < leftWish.own.x && right.box.x > rightWish.own.x;
  return isSameLine && isAround && rightWish.own.x - leftWish.own.x - leftWish.own.width < LINE_MATE;
}

/**
 * Labels where they lie on no mark and on no other label; those that find no place are left out. Who has the least
 * choice chooses first, and a number comes before any name.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: Obstacles,
  bounds: Box,
): readonly PlacedLabel[] {
  const open = wishes.map((wish) => ({ wish, choices: choicesOf(wish, obstacles, bounds) }));
  const rank = ({ wish, choices }: (typeof open)[number]): number => (wish.isStrong ? -1 : choices.length);
  const placed = new Map<LabelWish, Choice>();
  const place = (wish: LabelWish, choices: readonly Choice[], mayCross = false): void => {
    const others = [...placed].filter(([other]) => other !== wish);
    const free = choices.filter((choice) => !others.some(([, other]) => isInWay(choice, other)));
    const chosen =
      free.find(
        (choice) => !others.some((other) => other[1].lead === null && isList([wish, choice], other)),
      ) ??
      free[0] ??
      // The lines of two neighbours may have no way past one another.
      choices.find(({ box }) => mayCross && !others.some(([, other]) => isNear(box, other.box, BETWEEN)));
    if (chosen !== undefined) placed.set(wish, chosen);
  };
  const inOrder = open.sort((one, other) => rank(one) - rank(other));
  // First the shortest text of each, so that no name takes the place of another's number; names where room is left.
  for (const { wish, choices } of inOrder) {
    const shortest = wish.texts.at(-1)?.text;
    place(wish, wish.isStrong ? choices : choices.filter(({ text }) => text === shortest));
    if (wish.isStrong && !placed.has(wish)) place(wish, choicesAway(wish, obstacles, bounds), true);
  }
  for (const { wish } of inOrder) {
    if (wish.canBeLed && !placed.has(wish)) place(wish, choicesAway(wish, obstacles, bounds));
  }
  for (const { wish, choices } of inOrder) {
    if (placed.get(wish)?.lead === null && wish.texts.length > 1) place(wish, choices);
  }
  return [...placed].map(([{ ports, isStrong }, choice]) => ({ ...choice, ports, isStrong }));
}

/** Whether two labels, or the lines to them, lie on one another. */
function isInWay(one: Choice, other: Choice): boolean {
  if (isNear(one.box, other.box, BETWEEN)) return true;
  if (one.lead === null && other.lead === null) return false;
  const [parts, otherParts] = [one, other].map(({ lead }) => (lead === null ? [] : boxesOf(lead)));
  const isOn = (boxes: readonly Box[] = [], others: readonly Box[] = []): boolean =>
    boxes.some((box) => others.some((each) => isNear(box, each, NOT_APART)));
  return isOn(parts, [other.box]) || isOn(otherParts, [one.box]) || isOn(parts, otherParts);
}

/** Each text beside its mark, then below and above it, then at its corners, then in line with its edges. */
function choicesOf(wish: LabelWish, obstacles: Obstacles, bounds: Box): readonly Choice[] {
  const { texts, own, ports } = wish;
  const marks = ports.map(obstacles.boxOf);
  const places = texts
    .flatMap(({ text, width }) => placesFor(own, width).map((box) => ({ text, box, lead: null })))
    .filter(({ box }) => isWithin(box, bounds));
  const isClear = ({ box }: Choice): boolean => obstacles.isClear(box, ports, CLEAR);
  if (wish.isStrong) return places.filter(isClear);
  const beside = places.filter(({ box }) => marks.some((mark) => distance(box, mark) <= BESIDE));
  const clear = beside.filter(isClear);
  if (clear.length > 0 || !wish.canBeLed) return clear;
  return beside.filter(({ box }) => {
    const away = Math.min(...marks.map((mark) => distance(box, mark)));
    const [x, y] = [Math.max(CLEAR_ENOUGH.x, away + 0.5), Math.max(CLEAR_ENOUGH.y, away + 0.5)];
    return obstacles.isClear(box, ports, { x, y });
  });
}

/**
 * The shortest text further and further away, in each direction, where the line to it crosses no mark; what must be
 * told is told beyond another's mark if need be.
 */
function choicesAway(wish: LabelWish, { isClear }: Obstacles, bounds: Box): readonly Choice[] {
  const { own, ports, texts, isStrong } = wish;
  const shortest = texts.at(-1);
  if (shortest === undefined) return [];
  const { text, width } = shortest;
  const [found, beyond]: [Choice[], Choice[]] = [[], []];
  for (let by = AWAY.step; by <= (isStrong ? AWAY.strong : AWAY.usual); by += AWAY.step) {
    for (const box of placesFor(grown(own, by), width)) {
      if (!isWithin(box, bounds) || !isClear(box, ports, CLEAR_AWAY)) continue;
      const lead = leadOf(own, box);
      const isFree = boxesOf(lead).every((part) => isClear(part, ports, CLEAR_OF_LEAD));
      (isFree ? found : beyond).push({ text, box, lead });
    }
  }
  return isStrong ? [...found, ...beyond] : found;
}

const isWithin = (box: Box, bounds: Box): boolean =>
  box.x >= bounds.x &&
  box.x + box.width <= bounds.x + bounds.width &&
  box.y >= bounds.y &&
  box.y + box.height <= bounds.y + bounds.height;

function placesFor({ x, y, width, height }: Box, text: number): readonly Box[] {
  const [right, left] = [x + width + BESIDE, x - BESIDE - text];
  const [below, above] = [y + height + BELOW, y - LABEL_HEIGHT - BELOW];
  const [centre, middle] = [x + (width - text) / 2, y + (height - LABEL_HEIGHT) / 2];
  return [
    [right, middle],
    [left, middle],
    [centre, below],
    [centre, above],
    [right - CORNER, below],
    [left + CORNER, below],
    [right - CORNER, above],
    [left + CORNER, above],
    [x, below],
    [x + width - text, below],
    [x, above],
    [x + width - text, above],
  ].map(([placeX = 0, placeY = 0]) => ({ x: placeX, y: placeY, width: text, height: LABEL_HEIGHT }));
}
