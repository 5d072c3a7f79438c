import { violations } from './support/axe.ts';
import { expect, test } from './support/porthole-app.ts';
import { filterBox, rows } from './support/window.ts';

test('arrow up in an empty box offers the filters that were used, and Delete forgets one', async ({
  start,
}) => {
  const { page } = await start({ settings: { filterHistory: ['port:80', 'is:listening'] } });
  await rows(page).first().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowUp');
  const offered = page.getByRole('listbox').getByRole('option');
  await expect(offered).toHaveText([/port:80/, /is:listening/]);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Delete');
  await expect(offered).toHaveText([/is:listening/]);
  await page.keyboard.press('Enter');
  await expect(filterBox(page)).toHaveValue('is:listening');
});

test('a dialog that was open in between does not take the history away', async ({ start }) => {
  const { page } = await start({ settings: { filterHistory: ['port:80'] } });
  await rows(page).first().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(filterBox(page)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1);
});

test('the box completes fields and the values that are here, by keyboard, and says what is left', async ({
  start,
  run,
}) => {
  await run('listen', '5432');
  const { page } = await start();
  await rows(page).first().waitFor();
  const offered = page.getByRole('listbox').getByRole('option');
  await page.keyboard.press('/');
  await page.keyboard.type('serv');
  await expect(offered.first()).toContainText('service:');
  await page.keyboard.press('ArrowDown');
  await expect(filterBox(page)).toHaveAttribute('aria-activedescendant', /./);
  await page.keyboard.press('Tab');
  await expect(filterBox(page)).toHaveValue('service:');
  await page.keyboard.type('postg');
  await expect(offered.first()).toContainText('postgresql');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(filterBox(page)).toHaveValue(/^service:postgresql ?$/);
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(rows(page).filter({ hasText: '5432' })).not.toHaveCount(0);
  await expect(page.getByTestId('match-count')).toHaveText(/^\d+ of \d+$/);
});
