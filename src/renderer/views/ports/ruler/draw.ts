import { EPHEMERAL, LISTENING, SHOWN } from './port-use.ts';
import { positionOf, SECTIONS, type Section } from './scale.ts';
import type { PortRange } from '../../../../shared/socket.ts';

export type RulerColours = Readonly<Record<PortRange | 'selected', string>>;

export interface RulerPicture {
  readonly use: Uint8Array;
  readonly selectedPort: number | null;
  readonly width: number;
  readonly height: number;
  readonly colours: RulerColours;
}

const TICK_WIDTH = 2;
const LISTENER_HEIGHT = 0.68;
const CLIENT_HEIGHT = 0.4;
/** From so many used ports in a section on, single ticks would run into one block: a skyline tells more. */
const DENSE = 150;

interface Tick {
  readonly left: number;
  readonly colour: string;
  readonly isShown: boolean;
  /** Who waits stands tall, who was handed a port stands low. */
  readonly size: number;
}

function ticksOf(picture: RulerPicture, section: Section): readonly Tick[] {
  const { use, width, height, colours } = picture;
  const ticks: Tick[] = [];
  for (let port = section.first; port <= section.last; port++) {
    const bits = use[port] ?? 0;
    if (bits === 0) continue;
    const listens = (bits & LISTENING) !== 0;
    ticks.push({
      left: tickLeft(port, width),
      colour: (bits & EPHEMERAL) !== 0 && !listens ? colours.dynamic : colours[section.range],
      isShown: (bits & SHOWN) !== 0,
      size: height * (listens ? LISTENER_HEIGHT : CLIENT_HEIGHT),
    });
  }
  return ticks;
}

/** One column a pixel, as high as the logarithm of what it holds; what the filter leaves stands in front. */
function drawSkyline(context: CanvasRenderingContext2D, picture: RulerPicture, ticks: readonly Tick[]): void {
  const columns = new Map<number, { all: number; shown: number; colour: string }>();
  for (const { left, isShown, colour } of ticks) {
    const column = columns.get(left) ?? { all: 0, shown: 0, colour };
    column.all++;
    if (isShown) column.shown++;
    columns.set(left, column);
  }
  const most = Math.log2(1 + Math.max(...[...columns.values()].map((column) => column.all)));
  const sizeOf = (count: number): number =>
    count === 0 ? 0 : picture.height * (0.16 + 0.6 * (Math.log2(1 + count) / most));
  for (const [left, { all, shown, colour }] of columns) {
    context.fillStyle = colour;
    context.globalAlpha = 0.22;
    context.fillRect(left, picture.height - sizeOf(all), 1, sizeOf(all) - sizeOf(shown));
    context.globalAlpha = 0.7;
    context.fillRect(left, picture.height - sizeOf(shown), 1, sizeOf(shown));
  }
  context.globalAlpha = 1;
}

function drawTicks(context: CanvasRenderingContext2D, height: number, ticks: readonly Tick[]): void {
  for (const isFront of [false, true]) {
    context.globalAlpha = isFront ? 1 : 0.22;
    for (const { left, colour, isShown, size } of ticks) {
      if (isShown !== isFront) continue;
      context.fillStyle = colour;
      context.fillRect(left, height - size, TICK_WIDTH, size);
    }
  }
  context.globalAlpha = 1;
}

export function drawRuler(context: CanvasRenderingContext2D, picture: RulerPicture): void {
  const { selectedPort, width, height, colours } = picture;
  context.clearRect(0, 0, width, height);
  for (const section of SECTIONS) {
    const ticks = ticksOf(picture, section);
    if (ticks.length > DENSE) drawSkyline(context, picture, ticks);
    else drawTicks(context, height, ticks);
  }
  if (selectedPort === null) return;
  context.fillStyle = colours.selected;
  const left = tickLeft(selectedPort, width);
  context.fillRect(left, 0, TICK_WIDTH, height);
  context.beginPath();
  context.moveTo(left - 3, 0);
  context.lineTo(left + TICK_WIDTH + 3, 0);
  context.lineTo(left + TICK_WIDTH / 2, 5);
  context.fill();
}

/** On whole pixels, so that every tick is equally sharp. */
const tickLeft = (port: number, width: number): number =>
  Math.round(positionOf(port, width) - TICK_WIDTH / 2);
