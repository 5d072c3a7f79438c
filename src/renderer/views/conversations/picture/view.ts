import { rightOf, type Box, type Point } from '../layout/geometry.ts';
import { across, calmest, down, type Span } from './calm-edges.ts';

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
/** As wide as picture.module.css has the bars that tell of what is out of sight. A size is what they leave. */
export const TRACK = 8;

export const clampScale = (scale: number): number => Math.min(LARGEST, Math.max(SMALLEST, scale));

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** So much of the room may stay empty beside, above or below it, where that cuts fewer boxes. */
const LOOSE = { across: 80, down: 40 } as const;
/** So much of the margin may be given up at the beginning for that. */
const SPARE = 8;

/** What a window so wide can show of a picture whose words can be read, in pixels of the picture. */
export const legibleWidth = (width: number): number => (width - 2 * MARGIN) / LEGIBLE;

export interface Drawing {
  readonly boxes: readonly Box[];
  /** What holds all of it, lines too. */
  readonly bounds: Box;
}

function scaleOf(bounds: Box, size: Size, whole: boolean): number {
  const [width, height] = [size.width - 2 * MARGIN, size.height - 2 * MARGIN];
  const fitting = Math.min(width / bounds.width, height / bounds.height, 1);
  return Math.max(fitting, whole ? SMALLEST : LEGIBLE);
}

/** Where all of one side is seen the other is seen to the edge of the frame: no bar lies there. */
export function withoutBars(bounds: Box, size: Size): Size {
  if (size.width === 0 || size.height === 0) return size;
  const scale = scaleOf(bounds, size, false);
  const barOf = (room: number, length: number): number =>
    room - length * scale > 2 * MARGIN - 0.1 ? TRACK : 0;
  return {
    width: size.width + barOf(size.height, bounds.height),
    height: size.height + barOf(size.width, bounds.width),
  };
}

/**
 * Everything in the middle and never enlarged. What does not fit legibly is not made smaller, unless `whole`: then the
 * part around `anchor` is shown, or where nothing is asked for the beginning: the callers at the left. As few boxes are
 * cut as can be.
 */
export function fitView({ boxes, bounds }: Drawing, size: Size, anchor: Box | null, whole = false): View {
  if (size.width === 0 || size.height === 0 || bounds.width === 0) return { x: MARGIN, y: MARGIN, scale: 1 };
  const scale = scaleOf(bounds, size, whole);
  const margin = MARGIN / scale;
  const place = (
    room: number,
    side: Span,
    spans: readonly Span[],
    wish: Span,
    { loose, latest }: { readonly loose: number; readonly latest: number },
  ): number => {
    const spare = room - side.length * scale;
    if (spare > 2 * MARGIN - 0.1) return spare / 2 - side.start * scale;
    const [first, last] = [side.start - margin, side.start + side.length + margin - room / scale];
    const start = wish.start + wish.length / 2 - room / scale / 2;
    const wished = Math.min(last, Math.max(first, start));
    const slack = anchor === null ? loose : 0;
    // What is wished for stays whole.
    const range = {
      low: Math.max(first - slack, wish.start + wish.length - room / scale),
      high: Math.min(last + slack, wish.start, latest),
    };
    return -scale * calmest(spans, room / scale, wished, range);
  };
  const caller = boxes.reduce((best, box) =>
    box.x < best.x || (box.x === best.x && box.y < best.y) ? box : best,
  );
  const middle = anchor ?? caller;
  const x = place(size.width, across(bounds), boxes.map(across), across(middle), {
    loose: LOOSE.across,
    latest: anchor === null ? bounds.x - margin + SPARE : Infinity,
  });
  // What is beside the window cannot be cut by its upper and lower edge.
  const seen = boxes.filter((box) => x + rightOf(box) * scale > 0 && x + box.x * scale < size.width);
  const y = place(size.height, down(bounds), seen.map(down), down(middle), {
    loose: LOOSE.down,
    latest: Infinity,
  });
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

/**
 * Moved to see the whole box, with as few others cut as can be; not at all where it is seen. Of one that is larger than
 * the window its beginning is seen.
 */
export function revealed(view: View, box: Box, { width, height }: Size, boxes: readonly Box[] = []): View {
  if (width === 0 || height === 0) return view;
  const { scale } = view;
  const margin = MARGIN / scale;
  const place = (now: number, room: number, { start, length }: Span, spans: readonly Span[]): number => {
    const [low, high] = [start + length + margin - room / scale, start - margin];
    const at = -now / scale;
    if (low > high) return at === high ? now : -high * scale;
    if (at >= low && at <= high) return now;
    return -scale * calmest(spans, room / scale, at < low ? low : high, { low, high });
  };
  const x = place(view.x, width, across(box), boxes.map(across));
  const seen = boxes.filter((each) => x + rightOf(each) * scale > 0 && x + each.x * scale < width);
  const y = place(view.y, height, down(box), seen.map(down));
  return x === view.x && y === view.y ? view : { x, y, scale };
}
