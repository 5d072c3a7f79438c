import { violations } from './support/axe.ts';
import { expect, test } from './support/porthole-app.ts';
import { filterBox, rows, rowsOfPort, setFilter, setFilterHere } from './support/window.ts';

test('has no axe violations where a row is selected and where nothing matches', async ({ start, run }) => {
  const server = await run('listen', '3000');
  const { page } = await start();
  await rowsOfPort(page, 3000).first().click();
  expect(await violations(page)).toEqual([]);
  await setFilter(page, 'port:1');
  await expect(rows(page)).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  await server.stop();
});

test('has the roles and names that the design promises', async ({ start }) => {
  const { page } = await start();
  await expect(page.getByRole('grid', { name: 'Sockets' })).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Filter' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Ports' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('status').first()).toBeAttached();
});

test('is used by keyboard alone: find port 3000, read who owns it, clear', async ({ start, run }) => {
  const server = await run('listen', '3000');
  const { page } = await start();
  await expect(rows(page).first()).toBeVisible();
  await page.keyboard.press('/');
  await expect(filterBox(page)).toBeFocused();
  await page.keyboard.type('port:3000 is:listening namespace:host');
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(rows(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('complementary').filter({ hasText: String(server.pid) })).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await expect(filterBox(page)).toHaveValue('');
  await server.stop();
});

test('sorts by any heading and says so', async ({ start, run }) => {
  const server = await run('listen', '3000', '3001', '3002');
  const { page } = await start();
  await setFilterHere(page, 'port:[3000 TO 3002] is:listening');
  await expect(rows(page)).toHaveCount(3);
  const heading = page.getByRole('columnheader', { name: /^Port/ });
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  await expect(rows(page).first()).toContainText('3000');
  await heading.getByRole('button').click();
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  await expect(rows(page).first()).toContainText('3002');
  await server.stop();
});
