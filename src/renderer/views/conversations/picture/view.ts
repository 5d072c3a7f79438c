import type { Box, Point } from '../layout/geometry.ts';

/** `x` and `y`: where the origin of the picture is seen, in pixels; `scale`: pixels a pixel of the picture. */
export interface View extends Point {
  readonly scale: number;
}

const SMALLEST = 0.1;
const LARGEST = 2.5;
/** Below this the names cannot be read, so a picture that is shown without being asked for is not made smaller. */
const LEGIBLE = 0.7;
const MARGIN = 18;
/** At the right, where the buttons are. */
const BUTTONS = 44;

export const clampScale = (scale: number): number => Math.min(LARGEST, Math.max(SMALLEST, scale));

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Everything in the middle and never enlarged. What does not fit legibly is not made smaller, unless `whole`: then the
 * part around `anchor` is shown.
 */
export function fitView(bounds: Box, size: Size, anchor: Point | null, whole = false): View {
  const [width, height] = [size.width - MARGIN - BUTTONS, size.height - 2 * MARGIN];
  if (size.width === 0 || size.height === 0 || bounds.width === 0) return { x: MARGIN, y: MARGIN, scale: 1 };
  const fitting = Math.min(width / bounds.width, height / bounds.height, 1);
  const scale = Math.max(fitting, whole ? SMALLEST : LEGIBLE);
  const place = (room: number, start: number, length: number, wish: number): number => {
    const spare = room - length * scale;
    if (spare >= 0) return MARGIN + spare / 2 - start * scale;
    const wished = room / 2 - (wish - start) * scale;
    return MARGIN + Math.min(0, Math.max(spare, wished)) - start * scale;
  };
  const centre = { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 };
  const { x, y } = anchor ?? centre;
  return {
    x: place(width, bounds.x, bounds.width, x),
    y: place(height, bounds.y, bounds.height, y),
    scale,
  };
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

/** Moved no further than it takes to see the whole box, and not under the buttons. */
export function revealed(
  view: View,
  box: Box,
  frame: { clientWidth: number; clientHeight: number } | null,
): View {
  if (frame === null || frame.clientWidth === 0) return view;
  const shift = (start: number, length: number, room: number): number => {
    const [low, high] = [start - MARGIN, start + length + MARGIN - room];
    return low < 0 ? -low : high > 0 ? -Math.min(high, low) : 0;
  };
  return panned(
    view,
    shift(view.x + box.x * view.scale, box.width * view.scale, frame.clientWidth - BUTTONS),
    shift(view.y + box.y * view.scale, box.height * view.scale, frame.clientHeight),
  );
}
