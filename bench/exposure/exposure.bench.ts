import { expect, test } from '../../e2e/support/porthole-app.ts';
import { setFilter } from '../../e2e/support/window.ts';
import { updateWork } from '../script/busy.ts';
import { emptyCanvasWork } from '../script/empty-canvas.ts';
import { serveScript } from '../script/serve-script.ts';
import { offerPlay } from './offer-play.ts';

const UPDATES = 20;
const CHANGED = 500;

const round = (value: number): number => Math.round(value * 10) / 10;

test('exposure at 50,000 sockets, 2,000 of them offers', async ({ start }) => {
  const { page } = await start({ settings: { view: 'exposure', language: 'en', details: false } });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const script = await serveScript(page, offerPlay(50_000));
  const view = page.getByRole('tabpanel');
  await expect(view).toContainText('program-1', { timeout: 60_000 });
  await page.waitForTimeout(3000);
  const work = async (): Promise<number> =>
    round(await updateWork(session, script, { sockets: CHANGED, times: UPDATES }));
  const exposure = await work();
  await page.keyboard.press('Control+1');
  await page.waitForTimeout(2000);
  const ports = await work();
  await page.keyboard.press('Control+5');
  await setFilter(page, 'port:1');
  await page.waitForTimeout(2000);
  const emptyList = await work();
  const canvas = round(await emptyCanvasWork(page, session, view, UPDATES));
  const report = {
    'update of 500 of 50,000 in Exposure, ms of main thread': exposure,
    'in Exposure with an empty list': emptyList,
    'in Ports': ports,
    'an empty canvas of the same size, cleared': canvas,
  };
  console.log(JSON.stringify(report, null, 2));
  expect(exposure).toBeGreaterThan(0);
});
