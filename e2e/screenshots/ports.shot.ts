import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type LaunchOptions, type PortholeApp } from '../support/porthole-app.ts';
import { projectFolder } from '../support/folders.ts';
import { replaceTools } from '../support/tools.ts';
import { rows, rowsOfPort, setFilter } from '../support/window.ts';
import { openScene } from './scene.ts';

const folder = join(projectFolder, 'docs', 'screenshots');

async function picture(page: Page, name: string): Promise<void> {
  // The marks of new rows fade first: the pictures are to be the same each time.
  await page.waitForTimeout(5000);
  await page.mouse.move(700, 5);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

async function resize({ app }: PortholeApp, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
}

let close: () => Promise<void>;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  close = await openScene();
});
test.afterAll(() => close());

const looks: readonly (LaunchOptions & { readonly name: string })[] = [
  { name: 'light-en', settings: { theme: 'light', language: 'en' } },
  { name: 'dark-en', settings: { theme: 'dark', language: 'en' } },
  { name: 'light-ko', settings: { theme: 'light', language: 'ko' } },
  { name: 'dark-ko', settings: { theme: 'dark', language: 'ko' } },
];

for (const { name, ...options } of looks) {
  test(`ports, ${name}`, async ({ start }) => {
    const porthole = await start(options);
    const { page } = porthole;
    await resize(porthole, 1400, 800);
    await expect(rowsOfPort(page, 80).first()).toBeVisible();
    await setFilter(page, '-state:time-wait');
    await rowsOfPort(page, 80).first().click();
    await picture(page, `ports-${name}`);
    await setFilter(page, 'is:dynamic-client service:http');
    await rowsOfPort(page, 51234).first().click();
    await picture(page, `dynamic-clients-${name}`);
    await setFilter(page, 'service:nothing-of-this-name OR port:1');
    await expect(rows(page)).toHaveCount(0);
    await picture(page, `nothing-matched-${name}`);
    await setFilter(page, 'port:80');
    await setFilter(page, 'port:80 AND');
    await picture(page, `filter-error-${name}`);
    await setFilter(page, '');
    await page.keyboard.press('Escape');
    await page.getByRole('tab').nth(1).click();
    await picture(page, `processes-${name}`);
    await page.getByRole('tab').first().click();
    await resize(porthole, 800, 600);
    await picture(page, `small-${name}`);
  });
}

test('a source that fails', async ({ start }) => {
  const tools = replaceTools();
  tools.behave('fail');
  const porthole = await start({ settings: { theme: 'light', language: 'en' } });
  await resize(porthole, 1400, 800);
  await expect(rows(porthole.page).first()).toBeVisible();
  await picture(porthole.page, 'source-failed-light-en');
  tools.restore();
});
