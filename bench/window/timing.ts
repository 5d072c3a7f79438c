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

/** Scrolls there and back by `step` pixels a frame; the time of each frame, in milliseconds. */
export async function scrollFrames(scroller: HTMLElement, step: number, frames: number): Promise<number[]> {
  const times: number[] = [];
  let last = 0;
  await new Promise<void>((resolve) => {
    const draw = (now: number): void => {
      if (last > 0) times.push(now - last);
      last = now;
      if (times.length >= frames) {
        resolve();
        return;
      }
      scroller.scrollTop += times.length < frames / 2 ? step : -step;
      requestAnimationFrame(draw);
    };
    requestAnimationFrame(draw);
  });
  return times;
}
