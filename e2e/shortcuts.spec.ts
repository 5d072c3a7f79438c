import type { ElectronApplication } from '@playwright/test';
import { violations } from './support/axe.ts';
import { expect, test } from './support/porthole-app.ts';
import { filterBox, rows } from './support/window.ts';

test('the question mark opens the sheet of keys, which has the keyboard to itself', async ({ start }) => {
  const { page } = await start();
  await rows(page).first().focus();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toBeVisible();
  await expect(sheet.getByText('Ctrl+F')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.keyboard.press('Control+2');
  await expect(page.getByRole('tab', { name: 'Ports' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(rows(page).first()).toBeFocused();
});

test('a key shows a view and another one puts the focus into the filter', async ({ start }) => {
  const { page } = await start();
  await rows(page).first().waitFor();
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('tab', { name: 'Processes' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('/');
  await expect(filterBox(page)).toBeFocused();
});

/** As its key does: those of the native menu never reach the page. */
async function chooseInMenu(app: ElectronApplication, label: string): Promise<void> {
  await app.evaluate(({ Menu }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
    items.find((item) => item.label === wanted)?.click();
  }, label);
}

test('the native menu has every command that says so, and obeys', async ({ start }) => {
  const { app, page } = await start();
  await rows(page).first().waitFor();
  await chooseInMenu(app, 'Processes');
  await expect(page.getByRole('tab', { name: 'Processes' })).toHaveAttribute('aria-selected', 'true');
});

test('a dialog that a key opens finds no menu left open, and an overlong port is told whole', async ({
  start,
}) => {
  const { app, page } = await start();
  await rows(page).first().click();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
  await chooseInMenu(app, 'Can I have a port?');
  const dialog = page.getByRole('dialog', { name: 'Can I have this port?' });
  await expect(dialog).toBeVisible();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await dialog.getByRole('textbox', { name: 'Port' }).fill('3001-3005');
  await expect(dialog.getByRole('status')).toContainText('“3001-3005” is not a port.');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
