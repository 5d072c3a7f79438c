import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/porthole-app.ts';
import { filterBox, rows } from './support/window.ts';

const facets = (page: Page): Locator => page.getByRole('navigation', { name: 'Filters' });
const facet = (page: Page, group: string, name: string): Locator =>
  facets(page).getByRole('group', { name: group, exact: true }).getByRole('button', { name, exact: false });
const countOf = async (button: Locator): Promise<number> =>
  Number((await button.textContent())?.match(/\d+$/)?.[0] ?? NaN);

test('facets stand in their order, count live and write the filter', async ({ start, run }) => {
  await run('listen', '3000');
  await run('connect', '3000');
  const { page } = await start();
  await rows(page).first().waitFor();
  const titles = await facets(page).getByRole('heading').allTextContents();
  const wanted = [
    'Views',
    'Saved views',
    'Service',
    'Range',
    'Side',
    'State',
    'Verdict',
    'Reach',
    'Protocol',
    'User',
  ];
  // Other networks of the machine, or containers, may add to them.
  expect(titles.filter((title) => wanted.includes(title))).toEqual(wanted);

  const listening = facet(page, 'Side', 'listening');
  const before = await countOf(listening);
  const server = await run('listen', '3001', '3002');
  await expect.poll(() => countOf(listening), { timeout: 5000 }).toBe(before + 2);
  await server.stop();
  await expect.poll(() => countOf(listening), { timeout: 8000 }).toBe(before);

  await listening.click();
  await expect(filterBox(page)).toHaveValue('side:listener');
  await expect(listening).toHaveAttribute('aria-pressed', 'true');
  await expect(rows(page)).toHaveCount(before);
  // What another choice in the same group would show is still told.
  await expect.poll(() => countOf(facet(page, 'Side', 'client'))).toBeGreaterThan(0);
  await facet(page, 'Side', 'client').click();
  await expect(filterBox(page)).toHaveValue('side:(listener OR client)');
  await listening.click();
  await facet(page, 'Side', 'client').click();
  await expect(filterBox(page)).toHaveValue('');
});

test('a view takes the place of the filter, and shows as many rows as stand beside it', async ({
  start,
  run,
}) => {
  // A port of its own: connections of earlier tests wait out their time on theirs.
  await run('listen', '3470');
  const { page } = await start({ settings: { filter: 'port:3470' } });
  await expect(rows(page)).toHaveCount(1);
  const view = facet(page, 'Views', 'Listening · open');
  await expect(view).toHaveAttribute('title', 'Listening (TCP) and open (UDP)');
  await view.click();
  await expect(filterBox(page)).toHaveValue('is:listening');
  const matching = async (): Promise<number> =>
    Number.parseInt((await page.getByTestId('match-count').textContent()) ?? '', 10);
  await expect.poll(async () => (await matching()) - (await countOf(view))).toBe(0);
  await facet(page, 'Views', 'Dynamic-range clients').click();
  await expect(filterBox(page)).toHaveValue('is:dynamic-client');
  await expect.poll(() => countOf(view)).toBeGreaterThan(0);
});
