import { expect, launchPorthole, test } from './support/porthole-app.ts';
import { temporaryFolder } from './support/folders.ts';
import { rows, setFilter, wholeFirstReading } from './support/window.ts';

test('each choice takes effect at once and is remembered; the defaults come back', async () => {
  const profile = temporaryFolder();
  const first = await launchPorthole({ profile });
  await rows(first.page).first().waitFor();
  await first.page.keyboard.press('Control+,');
  const dialog = first.page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Reset to defaults' })).toBeDisabled();
  await dialog.getByRole('radio', { name: 'Dark' }).check();
  await expect(first.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await dialog.getByRole('combobox', { name: 'First view' }).selectOption('Processes');
  await dialog.getByRole('combobox', { name: /^Read every/ }).selectOption('5 seconds');
  await dialog.getByRole('radio', { name: '한국어' }).check();
  await expect(first.page.getByRole('dialog', { name: '설정' })).toBeVisible();
  await first.close();

  const second = await launchPorthole({ profile });
  await expect(second.page.getByRole('tab', { name: '프로세스' })).toHaveAttribute('aria-selected', 'true');
  await expect(second.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await second.page.keyboard.press('Control+,');
  await expect(second.page.getByRole('dialog').getByRole('combobox', { name: /^읽는 간격/ })).toHaveValue(
    '5000',
  );
  await second.page.getByRole('button', { name: '기본값으로 되돌리기' }).click();
  await expect(second.page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await expect(second.page.locator('html')).not.toHaveAttribute('data-theme');
  await second.close();
});

test('rows are as high as they were chosen to be, and first as high as usual', async ({ start, run }) => {
  await run('listen', '3000', '3001');
  const { page } = await start();
  const height = async (): Promise<number> => (await rows(page).first().boundingBox())?.height ?? NaN;
  await rows(page).first().waitFor();
  const usual = await height();
  await page.keyboard.press('Control+,');
  await page.getByRole('radio', { name: 'Compact' }).check();
  await expect.poll(height).toBeLessThan(usual);
  await page.getByRole('radio', { name: 'Roomy' }).check();
  await expect.poll(height).toBeGreaterThan(usual);
});

test('the pace is obeyed: what closes is seen no sooner than the next reading', async ({ start, run }) => {
  const { page } = await start({ settings: { pace: 30_000 } });
  await wholeFirstReading(page);
  await setFilter(page, 'port:3000 is:listening');
  const server = await run('listen', '3000');
  await page.waitForTimeout(3500);
  await expect(rows(page)).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Read every' }).selectOption('0.5s');
  await expect(rows(page)).toHaveCount(1, { timeout: 3000 });
  await server.stop();
});
