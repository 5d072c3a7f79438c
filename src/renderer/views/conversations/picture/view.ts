import { boundsOf, rightOf, type Box, type Point } from '../layout/geometry.ts';

/** `x` and `y`: where the origin of the picture is seen, in pixels; `scale`: pixels a pixel of the picture. */
export interface View extends Point {
  readonly scale: number;
}

/** The view that somebody moved to, of the layout that it was. */
export interface MovedView {
  readonly view: View;
  readonly layouts: number;
}

const SMALLEST = 0.1;
const LARGEST = 2.5;
/** Words of 12 px are never smaller than 11 unless somebody asks for it: what does not fit then is scrolled to. */
const LEGIBLE = 11 / 12;
const MARGIN = 14;

export const clampScale = (scale: number): number => Math.min(LARGEST, Math.max(SMALLEST, scale));

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** One side of a box: where it begins and how long it is. */
interface Span {
  readonly start: number;
  readonly length: number;
}

/**
 * Where a side begins that is longer than the room for it: near to having `wish` in its middle, with as few boxes cut as
 * can be, and with no room left empty while there is more.
 */
function placeOf(spans: readonly Span[], whole: Span, room: number, wish: number): number {
  const end = whole.start + whole.length;
  const clamp = (start: number): number => Math.min(end - room, Math.max(whole.start, start));
  const wished = clamp(wish - room / 2);
  const cutsAt = (start: number): number =>
    spans.filter((span) =>
      [start, start + room].some((edge) => span.start < edge - 1 && span.start + span.length > edge + 1),
    ).length;
  const candidates = spans.flatMap(({ start, length }) => [clamp(start), clamp(start + length - room)]);
  return [wished, ...candidates]
    .map((start) => ({ start, cuts: cutsAt(start), way: Math.abs(start - wished) }))
    .filter(({ way }) => way <= room / 2)
    .reduce((best, each) =>
      each.cuts < best.cuts || (each.cuts === best.cuts && each.way < best.way) ? each : best,
    ).start;
}

/**
 * Everything in the middle and never enlarged. What does not fit legibly is not made smaller, unless `whole`: then the
 * part around `anchor` is shown, cutting as few boxes as can be.
 */
export function fitView(boxes: readonly Box[], size: Size, anchor: Box | null, whole = false): View {
  const bounds = boundsOf(boxes);
  const [width, height] = [size.width - 2 * MARGIN, size.height - 2 * MARGIN];
  if (size.width === 0 || size.height === 0 || bounds.width === 0) return { x: MARGIN, y: MARGIN, scale: 1 };
  const fitting = Math.min(width / bounds.width, height / bounds.height, 1);
  const scale = Math.max(fitting, whole ? SMALLEST : LEGIBLE);
  const middle = anchor ?? bounds;
  const place = (room: number, side: Span, spans: readonly Span[], wish: number): number => {
    const spare = room - side.length * scale;
    if (spare >= 0) return MARGIN + spare / 2 - side.start * scale;
    return MARGIN - placeOf(spans, side, room / scale, wish) * scale;
  };
  const across = ({ x, width: length }: Box): Span => ({ start: x, length });
  const down = ({ y, height: length }: Box): Span => ({ start: y, length });
  const x = place(width, across(bounds), boxes.map(across), middle.x + middle.width / 2);
  // What is beside the window cannot be cut by its upper and lower edge.
  const seen = boxes.filter((box) => x + rightOf(box) * scale > 0 && x + box.x * scale < size.width);
  const y = place(height, down(bounds), seen.map(down), middle.y + middle.height / 2);
  return { x, y, scale };
}

export function panned(view: View, dx: number, dy: number): View {
  return { ...view, x: view.x + dx, y: view.y + dy };
}

/** `at` stays where it is seen. */
export function zoomedAt(view: View, at: Point, factor: number): View {
  const scale = clampScale(view.scale * factor);
  const ratio = scale / view.scale;
  return { x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio, scale };
}

/** Moved no further than it takes to see the whole box; of one that is larger than the window its beginning. */
export function revealed(view: View, box: Box, { width, height }: Size): View {
  if (width === 0 || height === 0) return view;
  const shift = (start: number, length: number, room: number): number => {
    const [low, high] = [start - MARGIN, start + length + MARGIN - room];
    return low < 0 ? -low : high > 0 ? -Math.min(high, low) : 0;
  };
  const dx = shift(view.x + box.x * view.scale, box.width * view.scale, width);
  const dy = shift(view.y + box.y * view.scale, box.height * view.scale, height);
  return dx === 0 && dy === 0 ? view : panned(view, dx, dy);
}
