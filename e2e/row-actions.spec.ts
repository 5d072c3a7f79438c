import type { ElectronApplication } from '@playwright/test';
import { violations } from './support/axe.ts';
import { expect, test } from './support/porthole-app.ts';
import { rowsOfPort, setFilterHere } from './support/window.ts';

const clipboardOf = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ clipboard }) => clipboard.readText());

/** No browser runs here, so the system's opener is replaced in the main process and says what it was given. */
async function replaceOpener(app: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    Object.assign(shell, {
      openExternal: (url: string) => Promise.resolve(void opened.push(url)),
      showItemInFolder: (path: string) => void opened.push(path),
    });
  });
  return () => app.evaluate(() => Reflect.get(globalThis, 'opened') as string[]);
}

test('opens the menu of a row by right click, the Menu key and Shift+F10', async ({ start, run }) => {
  await run('listen', '3000');
  const { app, page } = await start();
  await setFilterHere(page, 'port:3000');
  const row = rowsOfPort(page, 3000).first();
  const menu = page.getByRole('menu', { name: 'Actions for port 3000' });
  await row.click({ button: 'right' });
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(row).toBeFocused();
  for (const key of ['ContextMenu', 'Shift+F10']) {
    await page.keyboard.press(key);
    await expect(menu).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(row).toBeFocused();
  }
  await page.keyboard.press('Control+c');
  await expect(page.getByTestId('notice')).toContainText('Copied: Row');
  expect(await clipboardOf(app)).toMatch(/^tcp\t.*\t3000\t/);
});

test('opens pages and folders through the system, with what this row is', async ({ start, run }) => {
  const server = await run('listen', '3000');
  const { app, page } = await start();
  const opened = await replaceOpener(app);
  await setFilterHere(page, 'port:3000');
  await rowsOfPort(page, 3000).first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Open http://' }).click();
  await rowsOfPort(page, 3000).first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Show the program in its folder' }).click();
  await expect
    .poll(opened)
    .toEqual([expect.stringMatching(/^http:\/\/(localhost|127\.0\.0\.1):3000\/$/), process.execPath]);
  expect(server.ports).toEqual([3000]);
});

for (const theme of ['light', 'dark'] as const) {
  test(`has no axe violations in the menu and the notice (${theme})`, async ({ start, run }) => {
    await run('listen', '3000');
    const { page } = await start({ settings: { theme } });
    await setFilterHere(page, 'port:3000');
    await rowsOfPort(page, 3000).first().click();
    await page.getByTestId('details').getByRole('button', { name: 'Actions for port 3000' }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('menuitem', { name: 'Copy', exact: true }).click();
    await expect(page.getByRole('menuitem', { name: 'Command line' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('menuitem', { name: 'Command line' }).click();
    await expect(page.getByTestId('notice')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

test('is used by keyboard alone, and closes on Tab', async ({ start, run }) => {
  await run('listen', '3000');
  const { app, page } = await start();
  await setFilterHere(page, 'port:3000');
  await rowsOfPort(page, 3000).first().click();
  await page.keyboard.press('Shift+F10');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('menu')).toBeHidden();
  await rowsOfPort(page, 3000).first().focus();
  await page.keyboard.press('Shift+F10');
  await page.keyboard.type('copy');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('menuitem', { name: 'ss -ltnp' })).toBeVisible();
  await page.keyboard.type('ss ');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('notice')).toContainText("Copied: ss -ltnp 'sport = :3000'");
  expect(await clipboardOf(app)).toBe("ss -ltnp 'sport = :3000'");
});
