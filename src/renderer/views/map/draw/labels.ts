import { LISTENER } from '../field/port-field.ts';
import type { Painter } from './painter.ts';
import type { Box, Placement, Scene } from './scene.ts';
import { eachVisible } from './visible.ts';

const SIZE = 10.5;
const HEIGHT = 13;
/** With more listeners in sight than this, their names would hide them. */
const MOST = 90;
/** With so few, there is room for what they are, too. */
const FEW = 40;

interface Label {
  readonly text: string;
  readonly port: number;
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
  const taken: Box[] = (listeners.length > MOST ? [] : listeners).map((port) => grow(placement.box(port)));
  for (const label of labelsFor(scene, listeners)) {
    const cell = placement.box(label.port);
    const width = painter.measure(label.text, SIZE, label.isStrong);
    const place = placesFor(cell, width).find(
      (box) =>
        box.x >= frame.left &&
        box.x + box.width <= frame.left + frame.width + 6 &&
        box.y >= frame.top - 2 &&
        box.y + box.height <= frame.top + frame.height + 6 &&
        (label.isStrong || !taken.some((other) => overlap(box, other))),
    );
    if (place === undefined) continue;
    taken.push(place);
    painter.text(label.text, place.x, place.y + HEIGHT / 2, {
      colour: label.isStrong ? palette.ink : palette.soft,
      size: SIZE,
      isBold: label.isStrong,
      halo: palette.surface,
    });
  }
}

function labelsFor(scene: Scene, listeners: readonly number[]): readonly Label[] {
  const strong = [scene.selected, scene.cursor].filter((port) => port !== null);
  const weak = listeners.length > MOST ? [] : listeners.filter((port) => !strong.includes(port));
  const withName = (port: number): string => {
    const { name } = scene.textOf(port);
    return name === null || listeners.length > FEW ? String(port) : `${port} ${name}`;
  };
  return [
    ...[...new Set(strong)].map((port) => ({ text: withName(port), port, isStrong: true })),
    ...weak.map((port) => ({ text: withName(port), port, isStrong: false })),
  ];
}

const grow = ({ x, y, width, height }: Box): Box => ({
  x: x - 1,
  y: y - 1,
  width: width + 2,
  height: height + 2,
});

/** To the right of a mark, to its left, below, above: the first that is free. */
function placesFor({ x, y, width, height }: Box, text: number): readonly Box[] {
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  const size = { width: text, height: HEIGHT };
  return [
    { x: middleX + 6, y: middleY - HEIGHT / 2, ...size },
    { x: middleX - 6 - text, y: middleY - HEIGHT / 2, ...size },
    { x: middleX - text / 2, y: middleY + 5, ...size },
    { x: middleX - text / 2, y: middleY - 5 - HEIGHT, ...size },
  ];
}
