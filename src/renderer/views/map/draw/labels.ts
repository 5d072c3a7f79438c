import { LISTENER } from '../field/port-field.ts';
import { BLOCK_COLUMNS } from '../geometry/layout.ts';
import type { Painter } from './painter.ts';
import type { Box, Placement, Scene } from './scene.ts';
import { eachVisible } from './visible.ts';

const SIZE = 10.5;
const HEIGHT = 13;
/** With more listeners in sight than this, their names would hide them. */
const MOST = 90;
/** With so few, there is room for what they are, too. */
const FEW = 40;
/** The side of a mark, which is larger than its cell from afar, and how near a label comes to its middle. */
const MARK = 9;
const BESIDE = 6;

interface Label {
  readonly text: string;
  /** What it tells of: one mark, or several that touch. */
  readonly marks: Box;
  readonly isStrong: boolean;
}

const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** From afar, the numbers beside the ports that matter, as far as they do not lie on one another. */
export function drawLabels(painter: Painter, scene: Scene, placement: Placement): void {
  const { frame, palette } = scene;
  const listeners: number[] = [];
  eachVisible(placement, 0, (port) => {
    if (((scene.roles[port] ?? 0) & LISTENER) !== 0 && scene.shown[port] === 1) listeners.push(port);
  });
  const told = listeners.length > MOST ? [] : listeners;
  const taken: Box[] = told.map((port) => markOf(port, placement));
  for (const { text, marks, isStrong } of labelsFor(scene, placement, told)) {
    const place = placesFor(marks, painter.measure(text, SIZE, isStrong)).find(
      (box) =>
        box.x >= frame.left &&
        box.x + box.width <= frame.left + frame.width + 6 &&
        box.y >= frame.top - 2 &&
        box.y + box.height <= frame.top + frame.height + 6 &&
        (isStrong || !taken.some((other) => overlap(box, other))),
    );
    if (place === undefined) continue;
    taken.push(place);
    painter.text(text, place.x, place.y + HEIGHT / 2, {
      colour: isStrong ? palette.ink : palette.soft,
      size: SIZE,
      isBold: isStrong,
      halo: palette.surface,
    });
  }
}

function labelsFor(scene: Scene, placement: Placement, listeners: readonly number[]): readonly Label[] {
  const strong = [...new Set([scene.selected, scene.cursor].filter((port) => port !== null))];
  const label = (ports: readonly number[], isStrong: boolean): Label => ({
    text: textOf(scene, ports, listeners.length > FEW),
    marks: around(ports.map((port) => markOf(port, placement))),
    isStrong,
  });
  const weak = touching(
    listeners.filter((port) => !strong.includes(port)),
    placement,
  );
  return [...strong.map((port) => label([port], true)), ...weak.map((ports) => label(ports, false))];
}

/** `3000 Grafana`, `3000, 3001`, `3000 … 3007`. */
function textOf(scene: Scene, ports: readonly number[], isCrowded: boolean): string {
  const [first = 0, second] = ports;
  if (ports.length > 2) return `${first} … ${ports.at(-1) ?? first}`;
  if (second !== undefined) return `${first}, ${second}`;
  const { name } = scene.textOf(first);
  return name === null || isCrowded ? String(first) : `${first} ${name}`;
}

/** Ports of a row whose marks run into one another are told of together. */
function touching(ports: readonly number[], placement: Placement): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (const port of ports) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const isSameRow =
      last !== undefined && Math.floor(last / BLOCK_COLUMNS) === Math.floor(port / BLOCK_COLUMNS);
    if (isSameRow && (port - last) * placement.cell.width < MARK) group?.push(port);
    else groups.push([port]);
  }
  return groups;
}

function markOf(port: number, placement: Placement): Box {
  const { x, y, width, height } = placement.box(port);
  const size = { width: Math.max(MARK, width), height: Math.max(MARK, height) };
  return { x: x + (width - size.width) / 2, y: y + (height - size.height) / 2, ...size };
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** To the right of a mark, to its left, below, above, then at its corners: the first that is free. */
function placesFor({ x, y, width, height }: Box, text: number): readonly Box[] {
  const gap = BESIDE - MARK / 2;
  const [right, left] = [x + width + gap, x - gap - text];
  const [below, above] = [y + height, y - HEIGHT];
  const [centre, middle] = [x + (width - text) / 2, y + (height - HEIGHT) / 2];
  return [
    [right, middle],
    [left, middle],
    [centre, below],
    [centre, above],
    [right - MARK / 2, below - 2],
    [left + MARK / 2, below - 2],
    [right - MARK / 2, above + 2],
    [left + MARK / 2, above + 2],
  ].map(([placeX = 0, placeY = 0]) => ({ x: placeX, y: placeY, width: text, height: HEIGHT }));
}
