import type { InspectedSocket } from '../../../shared/socket.ts';
import { serviceNameBesidePort } from '../../format/service-name.ts';

/** Of processes.module.css: what surrounds the words of a chip, and the widest a service may be. */
const PADDING = 16;
const GAP = 4;
const DIGIT = 9.1;
const LETTER = 6.5;
const LARGEST_NAME = 62;
const UDP = 25;
const MORE = 38;
const LINES = 2;

export function chipWidth(socket: InspectedSocket): number {
  const { local, protocol } = socket;
  const service = serviceNameBesidePort(socket);
  const name = service === null ? 0 : Math.min(LARGEST_NAME, service.length * LETTER) + GAP;
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
