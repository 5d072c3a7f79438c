import type { CDPSession, Locator, Page } from '@playwright/test';
import { busySeconds } from './busy.ts';

/**
 * Main-thread work of a page that holds nothing but an empty canvas as large as `place` and clears it, in milliseconds
 * for each time; three frames are waited for, as after an update. What the page held is gone.
 */
export async function emptyCanvasWork(
  page: Page,
  session: CDPSession,
  place: Locator,
  times: number,
): Promise<number> {
  const box = await place.boundingBox();
  await page.evaluate(
    ({ width, height }) => {
      const canvas = document.createElement('canvas');
      canvas.id = 'bench-empty';
      Object.assign(canvas, { width, height });
      document.body.replaceChildren(canvas);
    },
    box ?? { width: 0, height: 0 },
  );
  await page.waitForTimeout(500);
  const before = await busySeconds(session);
  for (let count = 0; count < times; count++) {
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('#bench-empty');
      canvas?.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height);
      return new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
      });
    });
  }
  return (((await busySeconds(session)) - before) * 1000) / times;
}
