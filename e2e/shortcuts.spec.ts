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

test('the native menu has every command that says so, and obeys', async ({ start }) => {
  const { app, page } = await start();
  await rows(page).first().waitFor();
  await app.evaluate(({ Menu }) => {
    const find = (label: string) =>
      Menu.getApplicationMenu()
        ?.items.flatMap((item) => item.submenu?.items ?? [])
        .find((item) => item.label === label);
    find('Processes')?.click();
  });
  await expect(page.getByRole('tab', { name: 'Processes' })).toHaveAttribute('aria-selected', 'true');
});
