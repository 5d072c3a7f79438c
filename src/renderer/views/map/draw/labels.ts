import { FIRST_REGISTERED_PORT } from '../../../../shared/port-range.ts';
import { WORLD } from '../geometry/layout.ts';
import { isBusy } from './dots.ts';
import { LABEL_HEIGHT, placeLabels, type LabelWish, type PlacedLabel } from './label-places.ts';
import { isRun, type Mark, type Marks } from './marks.ts';
import type { Painter } from './painter.ts';
import type { Box, Placement, Scene } from './scene.ts';

const SIZE = 10.5;
/** With more listeners in sight than this, their numbers would hide them: only those that stand out are told. */
const MOST = 90;
/** With so few, there is room for what they are, too. */
const FEW = 40;
/** A label may reach so far over the edge of the ports; at their left the rows are numbered. */
const OVER = 6;
/** The ring of a busy port is more than its mark. */
const RINGED = 3;
const OVER_LEFT = 4;
const OVER_RIGHT = 2;
/** Marks nearer than this would touch. */
const MARK = 8;
/** The side of what surrounds a port that is selected, or where the keyboard is. */
const SURROUND = 12;

export interface MapLabel extends PlacedLabel {
  /** Above every mark, as what is selected; the others leave room for marks and lie below them. */
  readonly isAbove: boolean;
}

/** From afar, the numbers beside the ports that matter, as far as they do not lie on one another. */
export function drawLabels(painter: Painter, { palette, free }: Scene, labels: readonly MapLabel[]): void {
  for (const { text, box, isStrong, isAbove } of labels) {
    painter.text(text, box.x, box.y + LABEL_HEIGHT / 2, {
      // Where more is shown below them, labels must be louder.
      colour: isAbove || free !== null ? palette.ink : palette.soft,
      size: SIZE,
      isBold: isStrong,
      halo: palette.surface,
    });
  }
}

/** Which port is told of where. */
export function labelsOf(
  scene: Scene,
  placement: Placement,
  marks: Marks,
  widthOf: (text: string, size: number, isBold?: boolean) => number,
): readonly MapLabel[] {
  const { left, top, width, height } = scene.frame;
  const measure = (text: string, isBold: boolean): number => widthOf(text, SIZE, isBold);
  const start = Math.max(left, placement.point(0, 0)[0] - OVER_LEFT);
  const end = Math.min(left + width, placement.point(WORLD.width, 0)[0]) + OVER_RIGHT;
  const bounds = { x: start, y: top - OVER, width: end - start, height: height + 2 * OVER };
  const shown = marks.listeners.filter(({ port }) => scene.shown[port] === 1);
  const isDense = shown.length > MOST;
  const told = isDense ? notable(shown, scene) : shown;
  const boxes = new Map(told.map(({ port, box }) => [port, isBusy(port, scene) ? grown(box, RINGED) : box]));
  const wish = (ports: readonly number[], isStrong: boolean): LabelWish => ({
    ports,
    texts: textsOf(scene, ports, isDense || told.length > FEW).map((text) => ({
      text,
      width: measure(text, isStrong),
    })),
    own: around(ports.flatMap((port) => (isStrong ? surround(port, placement) : (boxes.get(port) ?? [])))),
    isStrong,
  });
  const strong = [...new Set([scene.selected, scene.cursor].filter((port) => port !== null))];
  const weak = runsOf(
    told.map(({ port }) => port).filter((port) => !strong.includes(port)),
    placement,
  );
  const wishes = [...strong.map((port) => wish([port], true)), ...weak.map((ports) => wish(ports, false))];
  if (wishes.length === 0) return [];
  // In a crowd, what is told of lies on the crowd, but not on another that is told of.
  const kept = isDense ? told : [...marks.listeners, ...marks.others];
  return placeLabels(wishes, kept, bounds).map((label) => ({ ...label, isAbove: isDense || label.isStrong }));
}

/** Of a crowd, those with many sockets, and those that wait where everybody knows it. */
function notable(marks: readonly Mark[], scene: Scene): readonly Mark[] {
  const rank = ({ port }: Mark): number =>
    (isBusy(port, scene) ? 2 : 0) + (port < FIRST_REGISTERED_PORT ? 1 : 0);
  return marks
    .filter((mark) => rank(mark) > 0)
    .sort((one, other) => rank(other) - rank(one))
    .slice(0, MOST);
}

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** `3000 Grafana` or, where that finds no room, `3000`; `3000, 3001`; `3000 … 3007`. */
function textsOf(scene: Scene, ports: readonly number[], isCrowded: boolean): readonly string[] {
  const [first = 0, second] = ports;
  if (ports.length > 2) return [`${first} … ${ports.at(-1) ?? first}`];
  if (second !== undefined) return [`${first}, ${second}`];
  const { name } = scene.textOf(first);
  return name === null || isCrowded ? [String(first)] : [`${first} ${name}`, String(first)];
}

/** Ports of a row whose marks would touch are told of together. */
function runsOf(ports: readonly number[], placement: Placement): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const port of ports.toSorted((one, other) => one - other)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (last !== undefined && isRun(last, port, MARK, placement)) run?.push(port);
    else runs.push([port]);
  }
  return runs;
}

function surround(port: number, placement: Placement): Box {
  const { x, y, width, height } = placement.box(port);
  const [left, top] = [x + (width - SURROUND) / 2, y + (height - SURROUND) / 2];
  return { x: left, y: top, width: SURROUND, height: SURROUND };
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
