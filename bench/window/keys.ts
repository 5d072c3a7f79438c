/** The finest that Event Timing tells, in milliseconds; what is faster is not told at all. */
const LEAST = 16;

declare global {
  interface PerformanceObserverInit {
    /** https://w3c.github.io/event-timing/ */
    durationThreshold?: number;
  }
}

/**
 * From each key pressed until the picture with its letter is on the screen, in milliseconds, rounded to 8 by the
 * browser (https://w3c.github.io/event-timing/). Keys are real: the browser gets them, not the page.
 */
export function watchKeys() {
  let pressed: { readonly at: number; time: number }[] = [];
  const note = ({ startTime, duration }: PerformanceEntry): void => {
    const key = pressed.findLast(({ at }) => at <= startTime);
    if (key !== undefined) key.time = Math.max(key.time, startTime + duration - key.at);
  };
  addEventListener('keydown', ({ timeStamp }) => pressed.push({ at: timeStamp, time: LEAST }), true);
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
    type: 'event',
    durationThreshold: LEAST,
  });
  return {
    /** Of the keys since it was asked last; the least that is told where a key was faster. */
    take(): readonly number[] {
      const times = pressed.map(({ time }) => time);
      pressed = [];
      return times;
    },
  };
}
