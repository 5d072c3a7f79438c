import type { Locator, Page } from '@playwright/test';
import { violations } from './support/axe.ts';
import { putInGroup } from './support/control-group.ts';
import { temporaryFolder } from './support/folders.ts';
import { expect, launchPorthole, test } from './support/porthole-app.ts';
import { filterBox, rows, rowsOfPort, setFilterHere } from './support/window.ts';

const headings = (page: Page): Locator => page.getByRole('columnheader');
const heading = (page: Page, name: string): Locator =>
  page.getByRole('columnheader', { name, exact: true }).getByRole('button');
const treegrid = (page: Page): Locator => page.getByRole('treegrid', { name: /^(Sockets|소켓)$/ });
const groups = (page: Page): Locator => treegrid(page).getByTestId('group-row');
const socketsIn = (page: Page): Locator => treegrid(page).getByTestId('socket-row');

const columnsOf = (page: Page): Promise<(string | null)[]> =>
  headings(page).evaluateAll((all) => all.map((each) => each.getAttribute('data-column')));

test('columns are chosen, ordered and resized, and are so after a restart', async ({ run }) => {
  const server = await run('listen', '3000');
  const profile = temporaryFolder();
  const first = await launchPorthole({ profile, settings: { details: false } });
  const { page } = first;
  await setFilterHere(page, 'port:3000');
  await heading(page, 'Columns').click();
  await page.getByRole('menuitem', { name: 'Columns', exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: 'PID' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'User' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(rows(page).locator('[data-column="pid"]').first()).toHaveText(String(server.pid));
  await heading(page, 'PID').focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press('Alt+ArrowLeft');
  await page
    .getByRole('columnheader', { name: 'Service' })
    .dragTo(page.getByRole('columnheader', { name: 'Proto' }));
  const edge = page.getByRole('columnheader', { name: 'Process' }).locator('span[draggable]');
  const box = await edge.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 3, (box?.y ?? 0) + 10);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + 83, (box?.y ?? 0) + 10);
  await page.mouse.up();
  const wanted = await columnsOf(page);
  expect(wanted.indexOf('pid')).toBeLessThan(wanted.indexOf('address'));
  expect(wanted.indexOf('service')).toBeLessThan(wanted.indexOf('process'));
  expect(wanted).not.toContain('user');
  const width = (await page.getByRole('columnheader', { name: 'Process' }).boundingBox())?.width;
  await first.close();
  const second = await launchPorthole({ profile });
  await expect(rowsOfPort(second.page, 3000).first()).toBeVisible();
  expect(await columnsOf(second.page)).toEqual(wanted);
  expect((await second.page.getByRole('columnheader', { name: 'Process' }).boundingBox())?.width).toBe(width);
  await second.close();
});

test('sorts by two columns, numbers them and announces the order', async ({ start, run }) => {
  await run('listen', '3000', '3001');
  await run('listen', '3002');
  const { page } = await start();
  await setFilterHere(page, 'port:[3000 TO 3002] is:listening');
  await expect(rows(page)).toHaveCount(3);
  await heading(page, 'Process').click();
  await heading(page, 'Port').click({ modifiers: ['Shift'] });
  await heading(page, 'Port').focus();
  await page.keyboard.press('Shift+Enter');
  await expect(heading(page, 'Port')).toContainText('↓2');
  await expect(page.getByText('Process, ascending, Port, descending')).toBeAttached();
  await expect(rows(page).locator('[data-column="port"]')).toHaveText(['3002', '3001', '3000']);
});

test('groups fold by mouse and by keyboard, and stay folded after a restart', async ({ run }) => {
  await run('listen', '3000', '3001');
  await run('listen', '3002');
  const profile = temporaryFolder();
  const first = await launchPorthole({ profile });
  const { page } = first;
  await setFilterHere(page, 'port:[3000 TO 3002] is:listening');
  await heading(page, 'Columns').click();
  await page.getByRole('menuitem', { name: 'Group by' }).click();
  await page.getByRole('menuitemradio', { name: 'Process' }).click();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(groups(page)).toHaveCount(2);
  await expect(groups(page).first()).toContainText('2 listening');
  await groups(page).first().click();
  await expect(socketsIn(page)).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await expect(socketsIn(page)).toHaveCount(3);
  await page.keyboard.press('ArrowRight');
  await expect(socketsIn(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(socketsIn(page)).toHaveCount(0);
  await first.close();
  const second = await launchPorthole({ profile });
  await expect(groups(second.page)).toHaveCount(2);
  await expect(socketsIn(second.page)).toHaveCount(0);
  await second.close();
});

test('groups by container, what runs in none last, and the facet counts the same', async ({ start, run }) => {
  const id = 'a1b2c3d4'.repeat(8);
  const contained = await run('listen', '3000', '3001');
  const group = putInGroup(contained.pid, `porthole.slice/docker-${id}.scope`);
  await run('listen', '3002');
  const { page } = await start();
  await setFilterHere(page, 'port:[3000 TO 3002] is:listening');
  await heading(page, 'Columns').click();
  await page.getByRole('menuitem', { name: 'Group by' }).click();
  await page.getByRole('menuitemradio', { name: 'Container' }).click();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(groups(page)).toHaveCount(2);
  await expect(groups(page).first()).toContainText(id.slice(0, 12));
  await expect(groups(page).first()).toContainText('2 listening');
  await expect(groups(page).last()).toContainText('1 listening');
  await expect(socketsIn(page).locator('[data-column="port"]')).toHaveText(['3000', '3001', '3002']);
  await groups(page).first().click();
  await expect(socketsIn(page).locator('[data-column="port"]')).toHaveText(['3002']);

  const facet = page.getByRole('group', { name: 'Container', exact: true }).getByRole('button');
  await expect(facet).toContainText(/2$/);
  await facet.click();
  await expect(filterBox(page)).toHaveValue(/container:/);
  await expect(groups(page)).toHaveCount(1);
  await contained.stop();
  group.remove();
});

test('selects several rows, with the mouse and the keyboard', async ({ start, run }) => {
  await run('listen', '3000', '3001', '3002', '3003');
  const { page } = await start();
  await setFilterHere(page, 'port:[3000 TO 3003] is:listening');
  await expect(rows(page)).toHaveCount(4);
  const selected = treegrid(page)
    .or(page.getByRole('grid', { name: 'Sockets' }))
    .locator('[aria-selected="true"]');
  await rows(page).nth(0).click();
  await rows(page)
    .nth(2)
    .click({ modifiers: ['Shift'] });
  await expect(selected).toHaveCount(3);
  await rows(page)
    .nth(1)
    .click({ modifiers: ['ControlOrMeta'] });
  await expect(selected).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+a');
  await expect(selected).toHaveCount(4);
});

test('has no axe violations with groups', async ({ start, run }) => {
  await run('listen', '3000', '8080');
  const { page } = await start({ settings: { group: 'service' } });
  await expect(groups(page).first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
});
