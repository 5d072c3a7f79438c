import * as v from 'valibot';

/** From half a second to a minute: how often the host is read, in milliseconds. */
export const PACES = [500, 1000, 2000, 5000, 10_000, 30_000, 60_000] as const;

export const DEFAULT_PACE = 1000;

const RESTING_PACE = 5000;

export const paceSchema = v.pipe(v.number(), v.integer(), v.minValue(500), v.maxValue(60_000));

/** The pace while nobody can see the window. */
export function restingPace(pace: number): number {
  return Math.max(pace, RESTING_PACE);
}
