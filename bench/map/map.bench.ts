import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from '../../e2e/support/porthole-app.ts';
import { portMap, showMap } from '../../e2e/support/map.ts';
import { busySeconds, updateWork } from '../script/busy.ts';
import { serveScript, type Script } from '../script/serve-script.ts';
import { mapPlay } from './map-play.ts';

const FRAMES = 240;
const UPDATES = 30;

interface Frames {
  readonly p50: number;
  readonly p95: number;
  readonly longest: number;
  /** Work of the page's main thread per frame, in milliseconds. */
  readonly work: number;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Runs `step` in the page once a frame and tells how long frames took, from one to the next. */
async function frames(
  page: Page,
  session: CDPSession,
  kind: 'map-zoom' | 'map-pan' | 'empty',
): Promise<Frames> {
  const before = await busySeconds(session);
  const spans = await page.evaluate(
    ([count, name]) =>
      new Promise<number[]>((resolve) => {
        const map = document.querySelector('[data-testid="port-map"]');
        const box = map?.getBoundingClientRect();
        const canvas = document.querySelector<HTMLCanvasElement>('#bench-empty');
        const context = canvas?.getContext('2d');
        const found: number[] = [];
        let last = performance.now();
        let frame = 0;
        const step = (): void => {
          const now = performance.now();
          found.push(now - last);
          last = now;
          if (frame++ >= count) {
            resolve(found.slice(5));
            return;
          }
          if (name === 'empty') context?.clearRect(0, 0, canvas?.width ?? 0, canvas?.height ?? 0);
          else if (map !== null && box !== undefined) {
            const isForth = Math.floor(frame / 60) % 2 === 0;
            const [x, y] = [box.left + box.width * 0.45, box.top + box.height * 0.4];
            const sideways = name === 'map-pan';
            map.dispatchEvent(
              new WheelEvent('wheel', {
                ...{ clientX: x, clientY: y, bubbles: true, cancelable: true },
                deltaX: sideways ? (isForth ? 24 : -24) : 0,
                deltaY: sideways ? 0 : isForth ? -30 : 30,
              }),
            );
          }
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    [FRAMES, kind] as const,
  );
  const work = ((await busySeconds(session)) - before) * 1000;
  const sorted = [...spans].sort((one, other) => one - other);
  const at = (share: number): number => round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return { p50: at(0.5), p95: at(0.95), longest: at(1), work: round(work / FRAMES) };
}

/** Main-thread work of an update of 100 sockets in whatever is shown, in milliseconds. */
const updates = async (session: CDPSession, script: Script): Promise<number> =>
  round(await updateWork(session, script, { sockets: 100, times: UPDATES }));

test('the map at 50,000 sockets', async ({ start }) => {
  test.setTimeout(300_000);
  const porthole = await start({ settings: { theme: 'light', language: 'en' } });
  const { page } = porthole;
  await porthole.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1400, 800),
  );
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const script = await serveScript(page, mapPlay(50_000));
  const inPorts = await updates(session, script);
  await showMap(page);
  await expect(page.getByTestId('map-summary')).toContainText('in use');
  const inMap = await updates(session, script);
  await page.waitForTimeout(6000);
  const zoom = await frames(page, session, 'map-zoom');
  await page.getByRole('textbox', { name: /^Go to a port/ }).fill('40000-40999');
  await page.keyboard.press('Enter');
  const pan = await frames(page, session, 'map-pan');
  const size = await portMap(page).boundingBox();
  await page.evaluate(
    ({ width, height }) => {
      const canvas = document.createElement('canvas');
      canvas.id = 'bench-empty';
      Object.assign(canvas, { width, height });
      document.body.replaceChildren(canvas);
    },
    size ?? { width: 0, height: 0 },
  );
  const empty = await frames(page, session, 'empty');
  const result = { size, zoom, pan, empty, update: { map: inMap, ports: inPorts } };
  console.log(JSON.stringify(result, null, 2));
  expect(zoom.p95).toBeGreaterThan(0);
});
