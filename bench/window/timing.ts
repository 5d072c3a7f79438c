/** Resolves after the next picture is painted. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** From the call of `act` until what it did is painted, in milliseconds. */
export async function untilPainted(act: () => void): Promise<number> {
  const start = performance.now();
  act();
  await painted();
  return performance.now() - start;
}

/** The scripting of `act` and of what React does at once because of it; nothing is laid out or painted. */
export async function scripting(act: () => void): Promise<number> {
  const start = performance.now();
  act();
  // React renders in a microtask of its own, which is asked for before this one.
  await Promise.resolve();
  await Promise.resolve();
  return performance.now() - start;
}

export interface Spread {
  readonly median: number;
  readonly p95: number;
  readonly most: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((left, right) => left - right);
  const at = (part: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
  return { median: at(0.5), p95: at(0.95), most: at(1) };
}

/** As fast as a hand turns a wheel. */
const ROWS_A_FRAME = 4;

/** Scrolls there and back; the time of each frame, in milliseconds. */
export async function scrollFrames(
  scroller: HTMLElement,
  rowHeight: number,
  frames: number,
): Promise<number[]> {
  const times: number[] = [];
  let last = 0;
  await new Promise<void>((resolve) => {
    const step = (now: number): void => {
      if (last > 0) times.push(now - last);
      last = now;
      if (times.length >= frames) {
        resolve();
        return;
      }
      scroller.scrollTop += (times.length < frames / 2 ? 1 : -1) * ROWS_A_FRAME * rowHeight;
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
  return times;
}
