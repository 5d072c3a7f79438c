import { EPHEMERAL, LISTENING, SHOWN } from '../../../store/port-use.ts';
import { PORT_COUNT, positionOf, SECTIONS, type Section } from './scale.ts';
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

/** Of every port, on whole pixels so that every tick is equally sharp; the same until the strip has another width. */
let lefts: { readonly width: number; readonly all: Int16Array } = { width: 0, all: new Int16Array(0) };

function leftsFor(width: number): Int16Array {
  if (lefts.width !== width) {
    const all = Int16Array.from({ length: PORT_COUNT }, (_, port) =>
      Math.round(positionOf(port, width) - TICK_WIDTH / 2),
    );
    lefts = { width, all };
  }
  return lefts.all;
}

interface Tick {
  readonly left: number;
  readonly colour: string;
  readonly isShown: boolean;
  /** Who waits stands tall, who was handed a port stands low. */
  readonly size: number;
}

function ticksOf(picture: RulerPicture, section: Section): readonly Tick[] {
  const { use, width, height, colours } = picture;
  const all = leftsFor(width);
  const ticks: Tick[] = [];
  for (let port = section.first; port <= section.last; port++) {
    const bits = use[port] ?? 0;
    if (bits === 0) continue;
    const listens = (bits & LISTENING) !== 0;
    ticks.push({
      left: all[port] ?? 0,
      colour: (bits & EPHEMERAL) !== 0 && !listens ? colours.dynamic : colours[section.range],
      isShown: (bits & SHOWN) !== 0,
      size: height * (listens ? LISTENER_HEIGHT : CLIENT_HEIGHT),
    });
  }
  return ticks;
}

/** One column a pixel, as high as the logarithm of what it holds; what the filter leaves stands in front. */
function drawSkyline(context: CanvasRenderingContext2D, picture: RulerPicture, section: Section): void {
  const { use, width, height, colours } = picture;
  const size = Math.ceil(width) + 1;
  const [all, shown, automatic] = [new Uint16Array(size), new Uint16Array(size), new Uint16Array(size)];
  const count = (columns: Uint16Array, left: number): number => (columns[left] = (columns[left] ?? 0) + 1);
  const places = leftsFor(width);
  let most = 1;
  for (let port = section.first; port <= section.last; port++) {
    const bits = use[port] ?? 0;
    if (bits === 0) continue;
    const left = places[port] ?? 0;
    most = Math.max(most, count(all, left));
    if ((bits & SHOWN) !== 0) count(shown, left);
    if ((bits & EPHEMERAL) !== 0) count(automatic, left);
  }
  const scale = Math.log2(1 + most);
  const sizeOf = (sockets: number): number =>
    sockets === 0 ? 0 : height * (0.16 + 0.6 * (Math.log2(1 + sockets) / scale));
  for (let left = 0; left < size; left++) {
    const whole = sizeOf(all[left] ?? 0);
    if (whole === 0) continue;
    const front = sizeOf(shown[left] ?? 0);
    context.fillStyle =
      (automatic[left] ?? 0) * 2 > (all[left] ?? 0) ? colours.dynamic : colours[section.range];
    context.globalAlpha = 0.22;
    context.fillRect(left, height - whole, 1, whole - front);
    context.globalAlpha = 0.7;
    context.fillRect(left, height - front, 1, front);
  }
  context.globalAlpha = 1;
}

function usedIn(use: Uint8Array, { first, last }: Section): number {
  let used = 0;
  for (let port = first; port <= last; port++) if (use[port] !== 0) used++;
  return used;
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
    if (usedIn(picture.use, section) > DENSE) drawSkyline(context, picture, section);
    else drawTicks(context, height, ticksOf(picture, section));
  }
  if (selectedPort === null) return;
  context.fillStyle = colours.selected;
  const left = leftsFor(width)[selectedPort] ?? 0;
  context.fillRect(left, 0, TICK_WIDTH, height);
  context.beginPath();
  context.moveTo(left - 3, 0);
  context.lineTo(left + TICK_WIDTH + 3, 0);
  context.lineTo(left + TICK_WIDTH / 2, 5);
  context.fill();
}
