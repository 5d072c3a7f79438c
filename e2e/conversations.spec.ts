import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test, type PortholeApp } from './support/porthole-app.ts';
import { rowsOfPort, setFilter, setFilterHere } from './support/window.ts';

const settings = { view: 'conversations' };
const lines = (page: Page): Locator => page.getByTestId('conversation-row');
const nodes = (page: Page): Locator => page.getByTestId('conversation-node');
const drawn = (page: Page): Locator => page.getByTestId('conversation-line');
/** Of this test alone: what earlier ones closed still waits. */
const keepTo = (page: Page, text: string): Promise<void> => setFilterHere(page, `(${text}) -state:time-wait`);
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

async function resize({ app }: PortholeApp, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
}

test('shows a loopback pair as one line with both processes and the client port', async ({ start, run }) => {
  const server = await run('listen', '3000');
  const client = await run('connect', '3000', '51234');
  const { page } = await start({ settings });
  await keepTo(page, 'port:3000');
  await expect(lines(page)).toHaveCount(1);
  const line = lines(page).first();
  await expect(line).toContainText('connect.mjs');
  await expect(line).toContainText('listen.mjs');
  await expect(line.getByRole('gridcell').nth(3)).toContainText('3000');
  await expect(line.getByRole('gridcell').nth(4)).toContainText('1');
  await expect(line.getByRole('gridcell').nth(5)).toContainText('51234');
  await expect(nodes(page)).toHaveCount(2);
  await expect(drawn(page)).toHaveCount(1);
  await expect(nodes(page).filter({ hasText: `pid ${client.pid}` })).toContainText('51234');
  await expect(nodes(page).filter({ hasText: `pid ${server.pid}` })).toContainText('3000');
  await client.stop();
  await expect(drawn(page)).toHaveCount(0);
});

test('draws callers left of providers, and leaves everybody in place when somebody comes', async ({
  start,
  run,
}) => {
  await run('citizen', 'database', 'tcp-listen', '5432');
  await run('citizen', 'api', 'tcp-listen', '3000', 'tcp', '127.0.0.1', '5432', '3');
  await run('citizen', 'browser', 'tcp', '127.0.0.1', '3000', '1');
  const { page } = await start({ settings });
  await keepTo(page, 'port:(3000 OR 5432)');
  await expect(nodes(page)).toHaveCount(3);
  const nodeOf = (name: string): Locator => nodes(page).filter({ hasText: name });
  const [browser, api, database] = [nodeOf('browser'), nodeOf('api'), nodeOf('database')];
  await expect(api).toContainText('×3');
  // Everything is arranged anew in the first moments only.
  await page.waitForTimeout(3000);
  const leftOf = async (node: Locator): Promise<number> => (await node.boundingBox())?.x ?? NaN;
  expect(await leftOf(browser)).toBeLessThan(await leftOf(api));
  expect(await leftOf(api)).toBeLessThan(await leftOf(database));
  const places = (): Promise<(string | null)[]> =>
    Promise.all([browser, api, database].map((node) => node.getAttribute('transform')));
  const before = await places();
  await run('citizen', 'latecomer', 'tcp', '127.0.0.1', '3000', '2');
  await expect(nodes(page)).toHaveCount(4);
  expect(await places()).toEqual(before);
});

test('selects the same socket everywhere, by click on a line, a node and a row', async ({ start, run }) => {
  const server = await run('listen', '3000');
  await run('connect', '3000', '51234');
  const porthole = await start({ settings });
  const { page } = porthole;
  await resize(porthole, 1300, 800);
  await keepTo(page, 'port:3000');
  await expect(drawn(page)).toHaveCount(1);
  const details = page.getByTestId('details');
  await nodes(page)
    .filter({ hasText: `pid ${server.pid}` })
    .click({ position: { x: 40, y: 12 } });
  await expect(details.getByRole('heading', { level: 2 })).toContainText('3000');
  await drawn(page).first().click();
  await expect(details.getByRole('heading', { level: 2 })).toContainText('51234');
  await expect(lines(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('tab', { name: 'Ports' }).click();
  await setFilter(page, 'port:51234');
  await expect(rowsOfPort(page, 51234).first()).toHaveAttribute('aria-selected', 'true');
});

test('steps through the connections of a line, beginning with the first port of its row', async ({
  start,
  run,
}) => {
  await run('citizen', 'database', 'tcp-listen', '5432');
  await run('citizen', 'api', 'tcp', '127.0.0.1', '5432', '3');
  const { page } = await start({ settings });
  await keepTo(page, 'port:5432');
  await expect(lines(page)).toHaveCount(1);
  const row = lines(page).first();
  await row.click();
  const ports = (await row.getByRole('gridcell').last().textContent())?.match(/\d{4,5}/gu) ?? [];
  const details = page.getByTestId('details');
  const heading = details.getByRole('heading', { level: 2 });
  await expect(details.getByRole('status')).toHaveText(`connection 1 of 3, port ${ports[0]}`);
  await expect(heading).toContainText(String(ports[0]));
  const next = details.getByRole('button', { name: 'Next connection' });
  await next.focus();
  await page.keyboard.press('Enter');
  await expect(heading).toContainText(String(ports[1]));
  await expect(details.getByRole('status')).toContainText('connection 2 of 3');
  await expect(next).toBeFocused();
  await expect(row).toHaveAttribute('aria-selected', 'true');
  await details.getByRole('button', { name: 'Previous connection' }).click();
  await details.getByRole('button', { name: 'Previous connection' }).click();
  await expect(details.getByRole('status')).toContainText('connection 3 of 3');
});

test('is as it was when one comes back, and shows who holds a selected listener', async ({ start, run }) => {
  await run('citizen', 'database', 'tcp-listen', '5432', 'tcp-listen', '9000');
  await run('citizen', 'api', 'tcp', '127.0.0.1', '5432', '2');
  const { page } = await start({ settings });
  await keepTo(page, 'port:(5432 OR 9000)');
  await expect(nodes(page)).toHaveCount(2);
  await page.waitForTimeout(3000);
  const seen = (): Promise<string | null> =>
    page.getByTestId('conversation-picture').locator('> g').getAttribute('transform');
  const first = await seen();
  await press(page, 'Zoom in');
  const zoomed = await seen();
  expect(zoomed).not.toBe(first);
  await page.getByRole('tab', { name: 'Ports' }).click();
  await page.getByRole('tab', { name: 'Conversations' }).click();
  await expect(nodes(page)).toHaveCount(2);
  expect(await seen()).toBe(zoomed);
  await page.getByRole('tab', { name: 'Ports' }).click();
  await rowsOfPort(page, 9000).first().click();
  await page.getByRole('tab', { name: 'Conversations' }).click();
  await expect(nodes(page).filter({ hasText: 'database' })).toHaveAttribute('aria-pressed', 'true');
});

test('shows all of a picture that fits, and cuts no words of it', async ({ start, run }) => {
  await run('citizen', 'proxy', 'tcp-listen', '8080');
  await run('citizen', 'browser', 'tcp', '127.0.0.1', '8080', '1');
  const porthole = await start({ settings });
  const { page } = porthole;
  await resize(porthole, 800, 600);
  await keepTo(page, 'port:8080');
  await expect(nodes(page).filter({ hasText: 'proxy' })).toContainText('8080 HTTP (alternative)');
  await page.getByRole('button', { name: 'Options' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Quiet services' }).click();
  await page.keyboard.press('Escape');
  const frame = await page.getByTestId('conversation-picture').boundingBox();
  for (const node of await nodes(page).all()) {
    const box = await node.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(frame?.x ?? NaN);
    expect((box?.x ?? NaN) + (box?.width ?? NaN)).toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0));
  }
});

test('is used by keyboard alone: from node to node, and to what is around one', async ({ start, run }) => {
  await run('citizen', 'database', 'tcp-listen', '5432');
  await run('citizen', 'api', 'tcp-listen', '3000', 'tcp', '127.0.0.1', '5432', '2');
  await run('citizen', 'proxy', 'tcp-listen', '8080', 'tcp', '127.0.0.1', '3000', '1');
  await run('citizen', 'browser', 'tcp', '127.0.0.1', '8080', '1');
  const { page } = await start({ settings });
  await keepTo(page, 'port:(3000 OR 5432 OR 8080)');
  await expect(nodes(page)).toHaveCount(4);
  await page.waitForTimeout(3000);
  const nodeOf = (name: string): Locator => nodes(page).filter({ hasText: name });
  await nodeOf('browser').focus();
  await page.keyboard.press('ArrowRight');
  await expect(nodeOf('proxy')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(nodeOf('browser')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(nodeOf('browser')).toHaveAttribute('aria-pressed', 'true');
  const focus = page.getByRole('combobox', { name: /^Focus/ });
  await focus.selectOption('2 steps');
  await expect(nodes(page)).toHaveCount(3);
  await expect(nodeOf('database')).toHaveCount(0);
  await expect(lines(page)).toHaveCount(2);
  await focus.selectOption('1 step');
  await expect(nodes(page)).toHaveCount(2);
  await focus.selectOption('off');
  await expect(nodes(page)).toHaveCount(4);
});

test('sorts the list by any heading, and walks it by keyboard', async ({ start, run }) => {
  await run('citizen', 'database', 'tcp-listen', '5432');
  await run('citizen', 'cache', 'tcp-listen', '6379');
  await run('citizen', 'api', 'tcp', '127.0.0.1', '5432', '3', 'tcp', '127.0.0.1', '6379', '1');
  const { page } = await start({ settings });
  await keepTo(page, 'port:(5432 OR 6379)');
  await expect(lines(page)).toHaveCount(2);
  await expect(lines(page).first()).toContainText('database');
  await page
    .getByRole('columnheader', { name: /^Provider/ })
    .getByRole('button')
    .click();
  await expect(lines(page).first()).toContainText('cache');
  await lines(page).first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(lines(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(lines(page).nth(1)).toBeFocused();
  await press(page, 'List');
  await expect(page.getByTestId('conversation-picture')).toHaveCount(0);
  await expect(lines(page)).toHaveCount(2);
});

test('groups as it is told, shows quiet services on demand, and filters by the selection', async ({
  start,
  run,
}) => {
  await run('citizen', 'database', 'tcp-listen', '5432');
  await run('citizen', 'idle', 'tcp-listen', '9000');
  await run('citizen', 'worker', 'tcp', '127.0.0.1', '5432', '2');
  await run('citizen', 'worker', 'tcp', '127.0.0.1', '5432', '2');
  const { page } = await start({ settings });
  await keepTo(page, 'port:(5432 OR 9000)');
  await expect(nodes(page)).toHaveCount(3);
  await page.getByRole('combobox', { name: /^Group here/ }).selectOption('program');
  await expect(nodes(page)).toHaveCount(2);
  await expect(nodes(page).filter({ hasText: 'worker' })).toContainText('2 processes');
  await expect(lines(page).first().getByRole('gridcell').nth(4)).toContainText('4');
  await press(page, 'Quiet services');
  await expect(nodes(page).filter({ hasText: 'idle' })).toContainText('9000');
  const only = page.getByRole('button', { name: 'Only this' });
  await expect(only).toBeDisabled();
  await expect(only).toHaveAttribute('title', 'Select a box or a line first.');
  await lines(page).first().click();
  await expect(only).toHaveAttribute('title', 'Filter: port:5432');
  await only.click();
  await expect(page.getByRole('searchbox')).toHaveValue(/port:5432/);
});

test('names UDP peers, and the process behind a local port that nobody accepts on', async ({
  start,
  run,
}) => {
  await run('citizen', 'names', 'udp-listen', '53');
  await run('citizen', 'asker', 'udp', '127.0.0.1', '53', '2');
  const { page } = await start({ settings });
  await keepTo(page, 'remote-port:53 protocol:udp');
  await expect(lines(page)).toHaveCount(1);
  await expect(lines(page).first()).toContainText('asker');
  await expect(lines(page).first()).toContainText('names');
  await expect(lines(page).first()).toContainText('UDP');
});

for (const theme of ['light', 'dark'] as const) {
  test(`has no axe violations (${theme})`, async ({ start, run }) => {
    await run('listen', '3000', '8080');
    await run('connect', '3000', '51234');
    const { page } = await start({ settings: { ...settings, theme } });
    await keepTo(page, 'port:3000');
    await expect(nodes(page)).toHaveCount(2);
    const violations = async (): Promise<readonly string[]> => {
      const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      return found.map(
        ({ id, nodes: where }) => `${id}: ${where.map((node) => node.target.join(' ')).join(', ')}`,
      );
    };
    expect(await violations()).toEqual([]);
    await lines(page).first().click();
    expect(await violations()).toEqual([]);
    await press(page, 'Quiet services');
    expect(await violations()).toEqual([]);
  });
}
