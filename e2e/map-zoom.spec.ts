import type { CDPSession, Page } from '@playwright/test';
import { colourAt, crumbs, middleFrom, placeOf, portMap, showMap, tip } from './support/map.ts';
import { expect, test } from './support/porthole-app.ts';
import { rows } from './support/window.ts';

const PORT = 25_512;
const INK: readonly number[] = [27, 29, 33];
const RAISED: readonly number[] = [255, 255, 255];
const light = { theme: 'light', language: 'en' } as const;

/** Itself and its neighbours: cells of 3 × 2 pixels, which the zoom begins with, are not hit more exactly. */
const NEAR = new RegExp(`^(${[-26, -25, -24, -1, 0, 1, 24, 25, 26].map((by) => PORT + by).join('|')})$`);

async function openMap(page: Page): Promise<void> {
  await expect(rows(page).first()).toBeVisible();
  await showMap(page);
}

test('lights a port in its place at every zoom, and by the kind of its service on demand', async ({
  start,
  run,
}) => {
  const server = await run('listen', String(PORT));
  const { page } = await start({ settings: light });
  await openMap(page);
  let place = await placeOf(page, PORT);
  // From a few pixels to a cell with its shape: the wheel keeps what is under the pointer where it is.
  for (const notches of [0, 5, 5]) {
    await page.mouse.move(place.x, place.y);
    for (let notch = 0; notch < notches; notch++) await page.mouse.wheel(0, -120);
    await expect(tip(page).locator('strong')).toHaveText(String(PORT));
    place = await middleFrom(page, place, PORT);
    await page.mouse.move(2, 300);
    await expect.poll(() => colourAt(page, place)).toEqual(INK);
  }
  await page.getByRole('button', { name: 'Colour by service' }).click();
  await expect.poll(() => colourAt(page, place)).not.toEqual(INK);
  await page.getByRole('button', { name: 'Colour by service' }).click();
  // From near it is a card with its number and its names, among free ones on their ground.
  await page.mouse.move(place.x, place.y);
  for (let notch = 0; notch < 16; notch++) await page.mouse.wheel(0, -120);
  await expect(tip(page).locator('strong')).toHaveText(String(PORT));
  place = await middleFrom(page, place, PORT);
  await page.mouse.move(2, 300);
  const blank = { x: place.x, y: place.y + 24 };
  await expect.poll(() => colourAt(page, blank)).toEqual(RAISED);
  await expect.poll(() => colourAt(page, { x: blank.x + 132, y: blank.y })).not.toEqual(RAISED);
  await server.stop();
});

test('a pinch on a touchpad zooms the map towards the pointer, and not the page', async ({ start }) => {
  const { page } = await start({ settings: light });
  await openMap(page);
  const place = await placeOf(page, PORT);
  const session = await page.context().newCDPSession(page);
  // This is how Chromium tells of it: small turns of a wheel with Ctrl.
  for (let step = 0; step < 40; step++) {
    await session.send('Input.dispatchMouseEvent', {
      ...{ type: 'mouseWheel', x: place.x, y: place.y, deltaX: 0, deltaY: -8, modifiers: 2 },
    });
  }
  await expect(crumbs(page).filter({ hasText: '25000–25999' })).toBeVisible();
  await page.mouse.move(place.x + 1, place.y);
  await expect(tip(page).locator('strong')).toHaveText(NEAR);
  expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
});

/** Two fingers left and right of a place, so far apart. */
const fingers = (place: { x: number; y: number }, apart: number) => [
  { x: place.x - apart / 2, y: place.y, id: 1 },
  { x: place.x + apart / 2, y: place.y, id: 2 },
];

async function pinch(session: CDPSession, place: { x: number; y: number }, from: number, to: number) {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: ReturnType<typeof fingers>) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', fingers(place, from).slice(0, 1));
  await touch('touchStart', fingers(place, from));
  for (let step = 1; step <= 10; step++) {
    await touch('touchMove', fingers(place, from + ((to - from) * step) / 10));
  }
  await touch('touchEnd', []);
}

test('two fingers zoom what is between them, in and out again', async ({ start }) => {
  const { page } = await start({ settings: light });
  await openMap(page);
  const place = await placeOf(page, PORT);
  await page.mouse.move(2, 300);
  const session = await page.context().newCDPSession(page);
  for (let times = 0; times < 3; times++) await pinch(session, place, 60, 180);
  await expect(crumbs(page).filter({ hasText: '25000–25999' })).toBeVisible();
  await page.mouse.move(place.x, place.y);
  await expect(tip(page).locator('strong')).toHaveText(NEAR);
  for (let times = 0; times < 3; times++) await pinch(session, place, 180, 60);
  await expect(crumbs(page)).toHaveCount(1);
});

for (const deviceScaleFactor of [1, 1.5, 2]) {
  test(`has a pixel of its own for each of the screen's at ${deviceScaleFactor}×`, async ({ start }) => {
    const { page } = await start({ settings: light });
    await openMap(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setDeviceMetricsOverride', {
      ...{ width: 1100, height: 700, deviceScaleFactor, mobile: false },
    });
    const isSharp = () =>
      portMap(page)
        .locator('canvas')
        .evaluate(
          (canvas, scale) =>
            new Promise<boolean>((resolve) => {
              const observer = new ResizeObserver(([entry]) => {
                const size = entry?.devicePixelContentBoxSize[0];
                const isOwn =
                  canvas instanceof HTMLCanvasElement &&
                  canvas.width === size?.inlineSize &&
                  canvas.height === size.blockSize;
                observer.disconnect();
                resolve(isOwn && window.devicePixelRatio === scale);
              });
              observer.observe(canvas, { box: 'device-pixel-content-box' });
            }),
          deviceScaleFactor,
        );
    await expect.poll(isSharp).toBe(true);
  });
}
