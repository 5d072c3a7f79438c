import { violations } from './support/axe.ts';
import { expect, test } from './support/porthole-app.ts';
import { filterBox, rows } from './support/window.ts';

test('the palette finds a command in either language, shows its key and runs it', async ({ start }) => {
  const { page } = await start();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await rows(page).first().waitFor();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  const search = palette.getByRole('combobox');
  await expect(search).toBeFocused();
  await expect(palette.getByRole('option', { name: 'Settings…' })).toContainText('Ctrl+,');
  expect(await violations(page)).toEqual([]);

  await page.keyboard.type('프로세');
  await expect(palette.getByRole('option').first()).toHaveText(/Processes/);
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await expect(page.getByRole('tab', { name: 'Processes' })).toHaveAttribute('aria-selected', 'true');

  await page.keyboard.press('Control+k');
  await expect(palette.getByRole('group', { name: 'Used last' }).getByRole('option')).toHaveText(/Processes/);
  await page.keyboard.type('no such command');
  await expect(palette.getByRole('option')).toHaveCount(0);
  await expect(palette.getByText('Nothing matches.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  // A strict content security policy has nothing to complain about.
  expect(complaints).toEqual([]);
});

test('the palette opens dialogs, narrows the filter and changes the theme by keyboard alone', async ({
  start,
}) => {
  const { page } = await start();
  await rows(page).first().waitFor();
  const run = async (words: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  };
  await run('only dynamic-range');
  await expect(filterBox(page)).toHaveValue('is:dynamic-client');
  await run('theme dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await run('settings');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('what only the view in sight can do is in the palette, too, and says what is chosen', async ({
  start,
  run: open,
}) => {
  await open('listen', '3000', '3001');
  const { page } = await start();
  await rows(page).first().waitFor();
  const options = page.getByRole('dialog', { name: 'Commands' }).getByRole('option');
  const ask = async (words: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(words);
  };
  await ask('group by: proc');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('treegrid', { name: 'Sockets' }).getByTestId('group-row').first(),
  ).toBeVisible();
  await ask('group by: proc');
  await expect(options.first()).toContainText('Group by: Process');
  await expect(options.first().getByRole('img', { name: 'chosen' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await ask('columns: pid');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: 'PID', exact: true })).toBeVisible();
  await page.keyboard.press('Control+3');
  await ask('go to port');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: /^Go to a port/ })).toBeFocused();
});

test('the palette zooms the window and closes Porthole, as the native menu does', async ({ start }) => {
  const { app, page } = await start();
  await rows(page).first().waitFor();
  const zoom = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor());
  const ask = async (words: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  };
  await ask('window: zoom in');
  await expect.poll(zoom).toBeGreaterThan(1);
  await ask('window: actual size');
  await expect.poll(zoom).toBe(1);
  const closed = app.waitForEvent('close');
  // The page may be gone before it has answered the key.
  await Promise.all([closed, ask('quit porthole').catch(() => undefined)]);
});
