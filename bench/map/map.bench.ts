import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from '../../e2e/support/porthole-app.ts';
import { portMap, showMap } from '../../e2e/support/map.ts';
import { busySeconds, updateWork } from '../script/busy.ts';
import { spreadOf, wheelFrames, type Wheel } from '../script/frames.ts';
import { serveScript } from '../script/serve-script.ts';
import { mapPlay } from './map-play.ts';

const SOCKETS = 50_000;
/** Map and empty canvas take turns, so that what else the machine does is shared by both. */
const ROUNDS = 4;
const FRAMES = 120;
const UPDATE = { sockets: 100, times: 30 } as const;

const zooming: Wheel = { selector: '[data-testid="port-map"]', deltaX: 0, deltaY: -30 };
const moving: Wheel = { selector: '[data-testid="port-map"]', deltaX: 24, deltaY: 0 };
const empty: Wheel = { selector: '#bench-empty', deltaX: 0, deltaY: 0 };

/** A canvas of the same size in the map's place, cleared with every frame; the map lies still behind it, unseen. */
async function addEmptyCanvas(page: Page): Promise<void> {
  await portMap(page).evaluate((map) => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { id: 'bench-empty', width: map.clientWidth, height: map.clientHeight });
    canvas.style.cssText = 'position:absolute;inset:0;z-index:99;display:none';
    const context = canvas.getContext('2d', { alpha: false });
    canvas.addEventListener('wheel', () => context?.clearRect(0, 0, canvas.width, canvas.height));
    map.parentElement?.append(canvas);
  });
}

function showEmpty(page: Page, isShown: boolean): Promise<void> {
  return page.evaluate((shown) => {
    const canvas = document.querySelector<HTMLElement>('#bench-empty');
    const map = document.querySelector<HTMLElement>('[data-testid="port-map"]');
    if (canvas !== null) canvas.style.display = shown ? 'block' : 'none';
    if (map !== null) map.style.visibility = shown ? 'hidden' : '';
  }, isShown);
}

/** Frames, and the work of the page's main thread for each, in milliseconds. */
class Sample {
  readonly #spans: number[] = [];
  #work = 0;

  async take(page: Page, session: CDPSession, wheel: Wheel): Promise<void> {
    const before = await busySeconds(session);
    this.#spans.push(...(await wheelFrames(page, wheel, FRAMES)));
    this.#work += ((await busySeconds(session)) - before) * 1000;
  }

  get result() {
    return { ...spreadOf(this.#spans), work: Math.round((this.#work / ROUNDS / FRAMES) * 10) / 10 };
  }
}

test('the map at 50,000 sockets', async ({ start }) => {
  test.setTimeout(300_000);
  const porthole = await start({ settings: { theme: 'light', language: 'en' } });
  const { page } = porthole;
  await porthole.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1400, 800),
  );
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const script = await serveScript(page, mapPlay(SOCKETS));
  const inPorts = await updateWork(session, script, UPDATE);
  await showMap(page);
  await expect(page.getByTestId('map-summary')).toContainText('in use');
  const inMap = await updateWork(session, script, UPDATE);
  await page.waitForTimeout(6000);
  await addEmptyCanvas(page);
  const [nothing, zoom, pan] = [new Sample(), new Sample(), new Sample()];
  for (let round = 0; round < ROUNDS; round++) {
    await page.getByRole('button', { name: 'All ports' }).first().click();
    await zoom.take(page, session, zooming);
    await page.getByRole('textbox', { name: /^Go to a port/ }).fill('40000-40999');
    await page.keyboard.press('Enter');
    await pan.take(page, session, moving);
    await showEmpty(page, true);
    await nothing.take(page, session, empty);
    await showEmpty(page, false);
  }
  const size = await portMap(page).boundingBox();
  const result = {
    size: `${size?.width ?? 0} x ${size?.height ?? 0}`,
    'empty canvas, ms': nothing.result,
    'zooming, ms': zoom.result,
    'moving, ms': pan.result,
    'p95 beside the empty canvas': {
      zooming: Math.round((zoom.result.p95 / nothing.result.p95) * 100) / 100,
      moving: Math.round((pan.result.p95 / nothing.result.p95) * 100) / 100,
    },
    'update of 100 sockets, ms of main thread': {
      map: Math.round(inMap * 10) / 10,
      ports: Math.round(inPorts * 10) / 10,
    },
  };
  console.log(JSON.stringify(result, null, 2));
  expect(zoom.result.p95).toBeGreaterThan(0);
});
