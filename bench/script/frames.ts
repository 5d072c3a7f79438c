import type { Page } from '@playwright/test';

/** A wheel that is turned back and forth, a notch of so many CSS pixels with every frame. */
export interface Wheel {
  readonly selector: string;
  readonly deltaX: number;
  readonly deltaY: number;
}

/** How long frames took, from one to the next in milliseconds, while `wheel` was turned; the first few do not count. */
export function wheelFrames(page: Page, wheel: Wheel, count: number): Promise<readonly number[]> {
  return page.evaluate(
    ([{ selector, deltaX, deltaY }, frames]) =>
      new Promise<number[]>((resolve) => {
        const target = document.querySelector(selector);
        const box = target?.getBoundingClientRect();
        const spans: number[] = [];
        let [last, frame] = [performance.now(), 0];
        const step = (): void => {
          const now = performance.now();
          spans.push(now - last);
          last = now;
          if (frame++ >= frames) {
            resolve(spans.slice(5));
            return;
          }
          const sign = Math.floor(frame / 60) % 2 === 0 ? 1 : -1;
          target?.dispatchEvent(
            new WheelEvent('wheel', {
              ...{ bubbles: true, cancelable: true },
              clientX: (box?.left ?? 0) + (box?.width ?? 0) * 0.45,
              clientY: (box?.top ?? 0) + (box?.height ?? 0) * 0.4,
              deltaX: deltaX * sign,
              deltaY: deltaY * sign,
            }),
          );
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    [wheel, count] as const,
  );
}

export interface Spread {
  readonly median: number;
  readonly p95: number;
  readonly most: number;
}

/** Rounded to a tenth. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number): number =>
    Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 10) / 10;
  return { median: at(0.5), p95: at(0.95), most: at(1) };
}
