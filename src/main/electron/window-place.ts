import * as v from 'valibot';
import type { Rectangle } from 'electron';

/** In whole pixels; no screen comes near this. */
const FARTHEST = 100_000;
const length = (least: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(FARTHEST));

export const boundsSchema = v.object({
  x: length(-FARTHEST),
  y: length(-FARTHEST),
  width: length(640),
  height: length(480),
  maximized: v.fallback(v.boolean(), false),
});
export type WindowBounds = v.InferOutput<typeof boundsSchema>;

/** As much of the title bar as one needs to take hold of it. */
const GRIP_WIDTH = 120;
const GRIP_HEIGHT = 24;

/** Whether the title bar of a window at `bounds` can be reached within the work area of a screen. */
export function isReachable(bounds: Rectangle, area: Rectangle): boolean {
  const shown = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  return (
    shown >= GRIP_WIDTH && bounds.y >= area.y - GRIP_HEIGHT && bounds.y + GRIP_HEIGHT <= area.y + area.height
  );
}
