import { join } from 'node:path';
import { projectFolder } from '../support/folders.ts';
import { test, type LaunchOptions } from '../support/porthole-app.ts';
import { rows, rowsOfPort } from '../support/window.ts';
import { openScene } from './scene.ts';

const folder = join(projectFolder, 'docs', 'screenshots');
const savedViews = [
  { id: 'project', name: 'localhost:5173', filter: 'port:5173' },
  { id: 'data', name: 'PostgreSQL + MongoDB', filter: 'service:(postgresql OR mongodb)' },
];
const looks: readonly (LaunchOptions & { readonly name: string })[] = [
  { name: 'light-en', settings: { theme: 'light', language: 'en', savedViews } },
  { name: 'dark-ko', settings: { theme: 'dark', language: 'ko', savedViews } },
];

let close: () => Promise<void>;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  close = await openScene();
});
test.afterAll(() => close());

for (const { name, ...options } of looks) {
  test(`what lies over the window, ${name}`, async ({ start }) => {
    const { app, page } = await start(options);
    const picture = async (what: string): Promise<void> => {
      // What opens has settled, and rows that were new are no longer marked.
      await page.waitForTimeout(1000);
      await page.screenshot({ path: join(folder, `${what}-${name}.png`) });
    };
    const resize = (width: number, height: number): Promise<void> =>
      app.evaluate(
        ({ BrowserWindow }, size) =>
          BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
        { width, height },
      );
    await resize(1400, 860);
    await rows(page).first().waitFor();
    await page.keyboard.press('Control+k');
    await picture('palette');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+,');
    await picture('settings');
    await page.keyboard.press('Escape');
    await rowsOfPort(page, 80).first().click();
    await page
      .getByTestId('details')
      .getByRole('button', { name: /^(Range|범위)$/ })
      .click();
    await picture('explanation');
    await page.keyboard.press('Escape');
    // As 200 % zoom sees a window of 1400 × 860.
    await resize(700, 480);
    await picture('zoomed');
    await resize(1400, 860);
    await page.emulateMedia({ forcedColors: 'active' });
    await picture('forced-colors');
  });
}
