import { join } from 'node:path';
import { expect, test, type LaunchOptions } from '../support/porthole-app.ts';
import { projectFolder } from '../support/folders.ts';
import { setFilter } from '../support/window.ts';
import { openOffers } from './exposure-scene.ts';

const folder = join(projectFolder, 'docs', 'screenshots');

const looks: readonly (LaunchOptions & { readonly name: string })[] = [
  { name: 'light-en', settings: { theme: 'light', language: 'en', view: 'exposure' } },
  { name: 'dark-en', settings: { theme: 'dark', language: 'en', view: 'exposure' } },
  { name: 'light-ko', settings: { theme: 'light', language: 'ko', view: 'exposure' } },
  { name: 'dark-ko', settings: { theme: 'dark', language: 'ko', view: 'exposure' } },
];

for (const sockets of [20, 500, 5000]) {
  test.describe(`${sockets} sockets`, () => {
    let close: () => Promise<void>;
    test.beforeAll(async () => {
      test.setTimeout(120_000);
      close = await openOffers(sockets);
    });
    test.afterAll(() => close());

    for (const { name, ...options } of looks) {
      test(name, async ({ start }) => {
        const { app, page } = await start(options);
        const resize = (width: number, height: number) =>
          app.evaluate(
            ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w ?? 0, h ?? 0),
            [width, height],
          );
        await resize(1400, 800);
        await setFilter(page, 'namespace:host');
        const offers = page.getByRole('row').filter({ hasText: /redis-server/ });
        await expect(offers.first()).toBeVisible();
        await offers.first().click();
        await page.keyboard.press('Enter');
        await page.mouse.move(700, 5);
        await page.screenshot({ path: join(folder, `exposure-${sockets}-${name}.png`) });
        if (sockets > 20) return;
        await page
          .getByRole('tabpanel')
          .locator(':scope > div')
          .evaluate((view) => view.scrollTo(0, 1e6));
        await page.screenshot({ path: join(folder, `exposure-end-${name}.png`) });
        await resize(800, 600);
        await page
          .getByRole('tabpanel')
          .locator(':scope > div')
          .evaluate((view) => view.scrollTo(0, 0));
        await page.screenshot({ path: join(folder, `exposure-small-${name}.png`) });
      });
    }
  });
}
