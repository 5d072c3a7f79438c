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
