import type { InspectedSocket } from '../../../shared/socket.ts';
import { withoutBrackets } from '../../../shared/without-brackets.ts';
import { cssFont } from '../../format/css-font.ts';
import { serviceNameBesidePort } from '../../format/service-name.ts';
import { textWidth } from '../../format/text-width.ts';
import { signsOf } from './chip-signs.ts';

/** As processes.module.css has them: what surrounds the words of a chip, and what lies between two chips. */
const PADDING = 16;
const GAP = 4;
const LINES = 2;

export interface Chip {
  readonly socket: InspectedSocket;
  /** Of its service; null where it has none, or no room for it. */
  readonly name: string | null;
}

export interface FittingChips {
  readonly shown: readonly Chip[];
  /** What follows those shown, and then what stands before them. */
  readonly hidden: readonly InspectedSocket[];
}

function chipWidth({ socket, name }: Chip): number {
  const { local, protocol } = socket;
  const words = [textWidth(String(local.port), cssFont(13, 600))];
  if (protocol === 'udp') words.push(textWidth('UDP', cssFont(10)));
  if (name !== null) words.push(textWidth(name, cssFont(12)));
  words.push(...signsOf(socket).map(({ sign }) => textWidth(sign, cssFont(12, 700))));
  return Math.ceil(PADDING + words.reduce((total, width) => total + width + GAP, -GAP));
}

const moreWidth = (hidden: number): number =>
  hidden === 0 ? 0 : GAP + Math.ceil(textWidth(`+${hidden}`, cssFont(12)));

/** So many of these widths, one at least, stand in two lines of `room` pixels, and `more` pixels after them. */
function countFitting(widths: readonly number[], room: number, more: number): number {
  let [line, left, count] = [1, room, Math.min(1, widths.length)];
  for (const [index, width] of widths.entries()) {
    if (width > left && index > 0) [line, left] = [line + 1, room];
    if (line > LINES) return count;
    left -= width + GAP;
    // After the first line there is the second.
    if (line < LINES || left + GAP >= more) count = Math.max(count, index + 1);
  }
  return count;
}

/** More than these have no room in any case, whatever stands in them: they are not measured. */
const mostIn = (room: number): number => Math.max(1, LINES * Math.floor((room + GAP) / (PADDING + GAP)));

const fits = (widths: readonly number[], room: number, more: number): boolean =>
  widths.every((width) => width <= room) && countFitting(widths, room, more) === widths.length;

const bare = (socket: InspectedSocket): Chip => ({ socket, name: null });
const full = (socket: InspectedSocket): Chip => ({ socket, name: serviceNameBesidePort(socket) });
const short = (socket: InspectedSocket): Chip => {
  const { name } = full(socket);
  return { socket, name: name === null ? null : withoutBrackets(name) };
};

/** The numbers that fit; the chosen one is always among them. */
function numbersOf(sockets: readonly InspectedSocket[], room: number, chosen: number): FittingChips {
  const most = mostIn(room);
  const widths = sockets.slice(0, Math.max(0, chosen) + most).map((socket) => chipWidth(bare(socket)));
  const countFrom = (first: number): number => {
    const rest = widths.slice(first, first + most);
    const isAll = first === 0 && countFitting(rest, room, 0) === sockets.length;
    return isAll ? rest.length : countFitting(rest, room, moreWidth(sockets.length));
  };
  let first = 0;
  while (first < chosen && first + countFrom(first) <= chosen) first++;
  const end = first + countFrom(first);
  return {
    shown: sockets.slice(first, end).map(bare),
    hidden: [...sockets.slice(end), ...sockets.slice(0, first)],
  };
}

/**
 * The ports of a process in two lines of `room` pixels: with their services in full, else without what stands in
 * brackets, else as many numbers as fit and the services that then have room. None is cut.
 */
export function fittingChips(
  sockets: readonly InspectedSocket[],
  room: number,
  chosen: number,
): FittingChips {
  for (const write of sockets.length > mostIn(room) ? [] : [full, short]) {
    const shown = sockets.map(write);
    if (fits(shown.map(chipWidth), room, 0)) return { shown, hidden: [] };
  }
  const { shown, hidden } = numbersOf(sockets, room, chosen);
  const more = moreWidth(hidden.length);
  let [named, widths] = [shown, shown.map(chipWidth)];
  for (const [index, { socket }] of shown.entries()) {
    const longer = short(socket);
    const wider = widths.with(index, chipWidth(longer));
    if (fits(wider, room, more)) [named, widths] = [named.with(index, longer), wider];
  }
  return { shown: named, hidden };
}
