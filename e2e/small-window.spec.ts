import { WINDOW_VIEWS } from '../src/shared/settings.ts';
import { OVERLAYS, putAway, SAVED_VIEW, SERVER_PORT } from './support/overlays.ts';
import { expect, test, type PortholeApp } from './support/porthole-app.ts';
import { obstaclesOf } from './support/usable.ts';
import { rows, rowsOfPort, setFilterHere } from './support/window.ts';
import { WORDS } from './support/words.ts';

/** Whatever can lie over the window; what belongs to the filter stands in its box. */
const OVER = 'dialog[open], [role="dialog"], [role="menu"], [data-testid="notice"], search:focus-within';

/** The smallest window that the design promises, and the usual one seen at twice its size. */
const SIGHTS = [
  { name: '800 × 600', width: 800, height: 600, zoom: 1 },
  { name: '200 %', width: 1400, height: 860, zoom: 2 },
] as const;

async function see({ app, page }: PortholeApp, { width, height, zoom }: (typeof SIGHTS)[number]) {
  await app.evaluate(
    ({ BrowserWindow }, sight) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(sight.width, sight.height);
      window?.webContents.setZoomFactor(sight.zoom);
    },
    { width, height, zoom },
  );
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width / zoom);
}

for (const sight of SIGHTS) {
  for (const language of ['en', 'ko'] as const) {
    test(`every view and whatever lies over it is usable at ${sight.name} (${language})`, async ({
      start,
      run,
    }) => {
      test.setTimeout(180_000);
      const words = WORDS[language];
      const server = await run('listen', String(SERVER_PORT));
      const client = await run('connect', String(SERVER_PORT));
      const porthole = await start({
        settings: { language, savedViews: [SAVED_VIEW], filterHistory: ['port:80', 'is:listening'] },
      });
      const { page } = porthole;
      await rows(page).first().waitFor();
      await see(porthole, sight);
      const found: Record<string, readonly string[]> = {};
      const look = async (where: string, within?: string): Promise<void> => {
        const obstacles = await obstaclesOf(page, within);
        if (obstacles.length > 0) found[where] = obstacles;
      };
      for (const view of WINDOW_VIEWS) {
        await page.getByRole('tab', { name: words.tab[view], exact: true }).click();
        await expect(page.locator(`#view-${view}`)).toBeVisible();
        await look(view);
      }
      await page.getByRole('tab', { name: words.tab.ports, exact: true }).click();
      await page.getByRole('button', { name: words.facet.name, exact: true }).click();
      await look('facets', 'nav');
      await page.getByRole('button', { name: words.facet.name, exact: true }).click();
      await setFilterHere(page, `port:${SERVER_PORT} is:listening`);
      await rowsOfPort(page, SERVER_PORT).click();
      await look('details', '[data-testid="details"]');
      await page.keyboard.press('Escape');
      for (const { name, open } of OVERLAYS) {
        await test.step(name, async () => {
          await putAway(page, words);
          await open(page, words);
          await look(name, OVER);
        });
      }
      expect(found).toEqual({});
      await Promise.all([server.stop(), client.stop()]);
    });
  }
}
