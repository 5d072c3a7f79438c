import { join } from 'node:path';
import { expect, test, type PortholeApp } from '../support/porthole-app.ts';
import { projectFolder } from '../support/folders.ts';
import { openTown, type TownSize } from '../support/town.ts';
import { setFilter } from '../support/window.ts';

const folder = join(projectFolder, 'docs', 'screenshots');
const SIZES: readonly TownSize[] = [20, 500, 5000];

async function picture({ page }: PortholeApp, name: string): Promise<void> {
  await page.waitForTimeout(700);
  await page.mouse.move(700, 5);
  await page.screenshot({ path: join(folder, `conversations-${name}.png`) });
}

async function resize({ app }: PortholeApp, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
}

for (const size of SIZES) {
  test.describe(`${size} sockets`, () => {
    let close: () => Promise<void>;
    test.beforeAll(async () => {
      close = await openTown(size);
    });
    test.afterAll(() => close());

    for (const [theme, language] of [
      ['light', 'en'],
      ['dark', 'ko'],
      ['dark', 'en'],
      ['light', 'ko'],
    ] as const) {
      test(`${theme}, ${language}`, async ({ start }) => {
        const porthole = await start({ settings: { theme, language, view: 'conversations' } });
        const { page } = porthole;
        await resize(porthole, 1400, 900);
        await setFilter(page, 'namespace:host');
        await expect(page.getByTestId('conversation-node').first()).toBeVisible();
        await picture(porthole, `${size}-${theme}-${language}`);
        await page.getByTestId('conversation-row').first().click();
        await picture(porthole, `${size}-selected-${theme}-${language}`);
        if (size !== 20) return;
        await resize(porthole, 800, 600);
        await picture(porthole, `small-${theme}-${language}`);
      });
    }
  });
}
