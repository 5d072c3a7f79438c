import { violations } from './support/axe.ts';
import { expect, launchPorthole, test } from './support/porthole-app.ts';
import { temporaryFolder } from './support/folders.ts';
import { filterBox, rows, setFilter } from './support/window.ts';

test('a view is saved, found again after a start, applied by its key, renamed and deleted', async () => {
  const profile = temporaryFolder();
  const first = await launchPorthole({ profile });
  await rows(first.page).first().waitFor();
  await setFilter(first.page, 'is:listening port:>=1024');
  await first.page.keyboard.press('Control+s');
  const save = first.page.getByRole('dialog', { name: 'Save this view' });
  await expect(save.getByRole('textbox', { name: 'Name' })).toHaveValue('is:listening port:>=1024');
  expect(await violations(first.page)).toEqual([]);
  await first.page.keyboard.type('My servers');
  await first.page.keyboard.press('Enter');
  await expect(first.page.getByRole('button', { name: /^My servers/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await setFilter(first.page, '');
  await first.close();

  const second = await launchPorthole({ profile });
  const { page } = second;
  await rows(page).first().waitFor();
  const view = page.getByRole('button', { name: /^My servers/ });
  await expect(view).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('Alt+1');
  await expect(filterBox(page)).toHaveValue('is:listening port:>=1024');
  await expect(view).toHaveAttribute('aria-pressed', 'true');
  // Its count is that of its rows.
  await expect(view).toContainText(/\d/);

  await page.getByRole('button', { name: 'More for My servers' }).click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await page.keyboard.type('Theirs');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'More for Theirs' }).focus();
  await page.keyboard.press('Enter');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByRole('button', { name: /Theirs/ })).toHaveCount(0);
  await second.close();
});

test('names are never cut, and every count stands in one column', async ({ start }) => {
  const savedViews = [
    { id: 'one', name: 'Databases, queues and caches of the shop', filter: 'category:database' },
  ];
  const { page } = await start({ settings: { savedViews } });
  await rows(page).first().waitFor();
  const filters = page.getByRole('navigation', { name: 'Filters' });
  const saved = filters.getByRole('button', { name: /^Databases, queues and caches of the shop/ });
  const everything = filters.getByRole('button', { name: /^Everything/ });
  await expect(saved).toContainText(/\d$/);
  const rightOf = async (facet: typeof saved): Promise<number> => {
    const box = await facet.locator('> :last-child').boundingBox();
    return box === null ? NaN : Math.round(box.x + box.width);
  };
  expect(await rightOf(saved)).toBe(await rightOf(everything));
  const cut = await filters
    .getByRole('button')
    .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth).length);
  expect(cut).toBe(0);
  // Five digits beside the longest names that everybody has.
  for (const name of ['Dynamic-range clients', 'Web dev servers']) {
    const view = filters.getByRole('button', { name });
    await view.locator('> :last-child').evaluate((count) => (count.textContent = '12,345'));
    expect((await view.boundingBox())?.height).toBe((await everything.boundingBox())?.height);
  }

  const more = page.getByRole('button', { name: 'More for Databases' });
  await expect(more).toHaveCSS('opacity', '0');
  await saved.hover();
  await expect(more).toHaveCSS('opacity', '1');
  await saved.click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: 'Rename…' })).toBeVisible();
});

test('web development is a view of its own, and the palette knows the saved ones', async ({ start, run }) => {
  const server = await run('listen', '5173');
  const savedViews = [{ id: 'one', name: 'Everything on 5173', filter: 'port:5173' }];
  const { page } = await start({ settings: { savedViews } });
  await page.getByRole('button', { name: /^Web dev servers/ }).click();
  await expect(filterBox(page)).toHaveValue('is:web-development');
  await expect(rows(page).filter({ hasText: '5173' })).not.toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Everything on');
  await page.keyboard.press('Enter');
  await expect(filterBox(page)).toHaveValue('port:5173');
  await server.stop();
});
