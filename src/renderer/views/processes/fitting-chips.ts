import type { InspectedSocket } from '../../../shared/socket.ts';
import { serviceNameBesidePort, withoutBrackets } from '../../format/service-name.ts';

/** Of processes.module.css: what surrounds the words of a chip, and the widest that a service may be where they are many. */
const PADDING = 16;
const GAP = 4;
const DIGIT = 9.1;
const LETTER = 6.5;
const LARGEST_NAME = 62;
const UDP = 25;
const MORE = 38;
const LINES = 2;

/** How services are written: in full, without what stands in brackets, or cut off as well. */
const NAMINGS = ['full', 'short', 'cut'] as const;
export type Naming = (typeof NAMINGS)[number];

export function chipName(socket: InspectedSocket, naming: Naming): string | null {
  const name = serviceNameBesidePort(socket);
  return name === null || naming === 'full' ? name : withoutBrackets(name);
}

export function chipWidth(socket: InspectedSocket, naming: Naming): number {
  const { local, protocol } = socket;
  const letters = (chipName(socket, naming)?.length ?? 0) * LETTER;
  const name = letters === 0 ? 0 : (naming === 'cut' ? Math.min(LARGEST_NAME, letters) : letters) + GAP;
  return PADDING + String(local.port).length * DIGIT + name + (protocol === 'udp' ? UDP : 0) + GAP;
}

/** So many chips from `first` on stand in two lines of `room` pixels, the number of those left out among them. */
function endOf(widths: readonly number[], first: number, room: number): number {
  // Each width has the gap after it, and the last one needs none.
  const whole = room + GAP;
  let [line, left] = [1, whole];
  for (let end = first; end < widths.length; end++) {
    const width = widths[end] ?? 0;
    if (width > left && line < LINES) [line, left] = [line + 1, whole];
    const isLast = end === widths.length - 1 && first === 0;
    const reserve = line === LINES && !isLast ? MORE : 0;
    // One at least, however narrow the column.
    if (width + reserve > left && end > first) return end;
    left -= width;
  }
  return widths.length;
}

export interface FittingChips {
  readonly first: number;
  readonly end: number;
  readonly naming: Naming;
}

/** The chips that fit into two lines of `room` pixels, with as much of their names as all of them leave room for. */
export function chipsOf(sockets: readonly InspectedSocket[], room: number, chosen: number): FittingChips {
  for (const naming of NAMINGS) {
    const widths = sockets.map((socket) => chipWidth(socket, naming));
    const isWhole = widths.every((width) => width - GAP <= room) && endOf(widths, 0, room) === widths.length;
    if (isWhole) return { first: 0, end: widths.length, naming };
  }
  const widths = sockets.map((socket) => chipWidth(socket, 'cut'));
  return { ...fittingChips(widths, room, chosen), naming: 'cut' };
}

/** The chips that fit into two lines of `room` pixels; the chosen one is always among them. */
export function fittingChips(
  widths: readonly number[],
  room: number,
  chosen: number,
): { readonly first: number; readonly end: number } {
  let first = 0;
  while (first < chosen && endOf(widths, first, room) <= chosen) first++;
  return { first, end: endOf(widths, first, room) };
}
