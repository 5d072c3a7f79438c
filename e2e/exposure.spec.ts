import { readFileSync, writeFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { violations } from './support/axe.ts';
import { temporaryFolder } from './support/folders.ts';
import { addLink, removeLink } from './support/machine/links.ts';
import { startOfferServers } from './support/offer-servers.ts';
import { expect, launchPorthole, test } from './support/porthole-app.ts';
import { setFilter } from './support/window.ts';

/** An address that the internet routes, and one of a private network. */
const LINKS = [
  { near: 'wan0', far: 'wan0-far', network: '93.184.216' },
  { near: 'lan0', far: 'lan0-far', network: '192.168.77' },
];

const settings = { view: 'exposure', language: 'en', filter: 'namespace:host' };

/** The offers of a group, without those of the window itself and of the tests. */
function offers(page: Page, group: string): Locator {
  return page
    .getByRole('grid', { name: group })
    .getByRole('row')
    .filter({ hasNotText: /electron|porthole/i });
}
const offer = (page: Page, program: string): Locator =>
  page.getByRole('row').filter({ has: page.getByText(program, { exact: true }) });

let stopServers: () => Promise<void>;
test.beforeAll(async () => {
  // Real servers take their time to start.
  test.setTimeout(600_000);
  for (const link of LINKS) addLink(link);
  stopServers = await startOfferServers();
});
test.afterAll(async () => {
  await stopServers();
  for (const link of LINKS) removeLink(link);
});

test('ranks real servers, worst first, and says what they mean', async ({ start }) => {
  const { page } = await start({ settings });
  const open = offers(page, 'From the internet');
  await expect(open).toHaveCount(4);
  await expect(open.nth(0)).toContainText(/High.*6379.*Redis.*redis-server/);
  await expect(open.nth(0)).toContainText('every address (IPv4)');
  await expect(open.nth(0)).toContainText('on wan0, lan0');
  await expect(open.nth(0)).toContainText('not encrypted');
  await expect(open.nth(0)).toContainText(/run by (redis|uid \d+)/);
  await expect(open.nth(0)).toContainText('By default it asks for no password');
  await expect(open.nth(0)).toContainText('Bind it to 127.0.0.1');
  await expect(open.nth(1)).toContainText(/Medium.*23.*Telnet.*by its number.*inetutils-inetd/);
  await expect(open.nth(2)).toContainText(/Low.*80.*HTTP.*nginx/);
  await expect(open.nth(3)).toContainText(/Usual.*22.*SSH.*sshd/);
  await expect(offers(page, 'From this computer only').filter({ hasText: 'postgres' })).toContainText(
    'Nothing to do: no other computer reaches it.',
  );
  await expect(page.getByText('Firewalls and port forwarding are not considered.')).toBeVisible();
});

test('tells why by mouse and by keyboard, and selects the socket everywhere', async ({ start }) => {
  const { page } = await start({ settings });
  const redis = offer(page, 'redis-server');
  await redis.click();
  await expect(redis).toHaveAttribute('aria-selected', 'true');
  await expect(redis).toBeFocused();
  const details = page.getByRole('complementary', { name: 'Details' });
  await expect(details).toContainText('6379');
  await expect(details).toContainText(
    'It can be reached by anyone on the internet (through wan0) and anyone on the private network of lan0; a firewall is not considered.',
  );
  await page.keyboard.press('Enter');
  await expect(redis).toContainText('open on an address that can be reached from the internet (wan0)');
  await expect(redis).toContainText('internet: wan0 · private network: lan0 · this computer: lo');
  await redis.getByRole('button', { name: /^Why/ }).click();
  await expect(redis).not.toContainText('private network: lan0');
  await page.keyboard.press('ArrowDown');
  await expect(offer(page, 'inetutils-inetd')).toBeFocused();
  await expect(details).toContainText('23');
  await page.keyboard.press('Control+1');
  await expect(
    page.getByRole('grid', { name: 'Sockets' }).getByRole('row', { selected: true }),
  ).toContainText('23');
});

test('has the menu of its socket, by mouse and by keyboard', async ({ start }) => {
  const { page } = await start({ settings });
  const redis = offer(page, 'redis-server');
  await redis.click({ button: 'right' });
  const only = page.getByRole('menuitem', { name: /^Show only port 6379/ });
  await expect(only).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(redis).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await only.press('Enter');
  await expect(offers(page, 'From the internet')).toHaveCount(1);
});

test('remembers what is expected, until it is undone', async () => {
  const profile = temporaryFolder();
  const first = await launchPorthole({ settings, profile });
  await offer(first.page, 'sshd').click();
  await first.page.keyboard.press('e');
  await expect(offers(first.page, 'Expected here')).toContainText('sshd');
  await offer(first.page, 'nginx')
    .getByRole('button', { name: /^Mark as expected/ })
    .click();
  await expect(offers(first.page, 'Expected here')).toHaveCount(2);
  await expect(offers(first.page, 'From the internet')).toHaveCount(2);
  await first.close();
  const second = await launchPorthole({ profile });
  await expect(offers(second.page, 'Expected here')).toHaveCount(2);
  await offer(second.page, 'sshd')
    .getByRole('button', { name: /^No longer expected/ })
    .click();
  await offer(second.page, 'nginx').click();
  await second.page.keyboard.press('e');
  await expect(offers(second.page, 'From the internet')).toHaveCount(4);
  await expect(offers(second.page, 'Expected here')).toHaveCount(0);
  await second.close();
});

test('keeps to the filter, and says so where it leaves nothing', async ({ start }) => {
  const { page } = await start({ settings });
  await expect(offers(page, 'From the internet')).toHaveCount(4);
  // The address of one of its sockets chooses an offer; it is judged by all of them.
  await setFilter(page, 'service:redis');
  await expect(page.getByRole('row').filter({ has: page.getByRole('gridcell') })).toHaveCount(1);
  await expect(offer(page, 'redis-server')).toContainText('High');
  await setFilter(page, 'state:established');
  await expect(page.getByText('No offer matches this filter')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filter' }).last().click();
  await expect(offer(page, 'redis-server')).toBeVisible();
});

// Each theme and each language once: what axe finds depends on the colours or on the words, never on both.
for (const [theme, language] of [
  ['light', 'en'],
  ['dark', 'ko'],
] as const) {
  test(`has no axe violations (${theme}, ${language})`, async ({ start }) => {
    const { page } = await start({ settings: { ...settings, theme, language } });
    await offer(page, 'redis-server').click();
    await page.keyboard.press('Enter');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('e');
    expect(await violations(page)).toEqual([]);
  });
}

test('warns before a client runs out of ports', async ({ start, run }) => {
  const setting = '/proc/sys/net/ipv4/ip_local_port_range';
  const before = readFileSync(setting, 'utf8');
  writeFileSync(setting, '40000 40699\n');
  const client = await run('use-up', '7777', '400');
  try {
    const { page } = await start({ settings });
    const meter = page.getByRole('meter', { name: '127.0.0.1 to 127.0.0.1:7777' });
    await expect(meter).toHaveAttribute('aria-valuenow', '57');
    await expect(meter).toHaveAttribute('aria-valuetext', /^400 of (700|69\d) ports \(57%\)$/);
    await expect(page.getByText('When none is left, new connections there fail.').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show the connections' }).first().click();
    await expect(page.getByRole('tab', { name: 'Ports' })).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByText('400 of')).toBeVisible();
    const warning = page.getByRole('button', { name: '127.0.0.1:7777: 57% of the ports in use' });
    await warning.click();
    await expect(meter).toBeVisible();
  } finally {
    await client.stop();
    writeFileSync(setting, before);
  }
});
