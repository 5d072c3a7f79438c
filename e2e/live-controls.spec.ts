import type { Page } from '@playwright/test';
import { violations } from './support/axe.ts';
import { expect, test } from './support/porthole-app.ts';
import { filterBox, rows, rowsOfPort, setFilterHere, wholeFirstReading } from './support/window.ts';

const pause = (page: Page) => page.getByRole('button', { name: 'Pause', exact: true });

test('Space pauses and goes on; what happened meanwhile is there at once', async ({ start, run }) => {
  await run('listen', '6200');
  const { page } = await start();
  await setFilterHere(page, 'port:[6200 TO 6210]');
  await rowsOfPort(page, 6200).click();
  await page.keyboard.press('Space');
  await expect(pause(page)).toHaveAttribute('aria-pressed', 'true');
  await run('listen', '6201');
  await page.waitForTimeout(2500);
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('Space');
  await expect(pause(page)).toHaveAttribute('aria-pressed', 'false');
  await expect(rows(page)).toHaveCount(2, { timeout: 3000 });
});

test('a reading is had at once by key, however slow the pace', async ({ start, run }) => {
  const { page } = await start({ settings: { pace: 60_000 } });
  await wholeFirstReading(page);
  await setFilterHere(page, 'port:6202');
  await run('listen', '6202');
  await page.waitForTimeout(1500);
  await expect(rows(page)).toHaveCount(0);
  await page.keyboard.press('F5');
  await expect(rows(page)).toHaveCount(1, { timeout: 3000 });
});

test('a screen reader hears what a filter leaves, and nothing of what comes and goes', async ({
  start,
  run,
}) => {
  await run('listen', '6203');
  const { page } = await start({ settings: { highlightSeconds: 1 } });
  await rows(page).first().waitFor();
  await setFilterHere(page, 'port:[6203 TO 6210]');
  await expect(page.locator('[aria-live="polite"]').filter({ hasText: /^1 of \d+/ })).toHaveCount(1);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const region of document.querySelectorAll('[aria-live]:not([aria-live="off"]), [role="alert"]')) {
      const listen = new MutationObserver(() => heard.push(region.textContent));
      listen.observe(region, { subtree: true, childList: true, characterData: true });
    }
  });
  const other = await run('listen', '6204', '6205');
  await expect(rows(page)).toHaveCount(3, { timeout: 4000 });
  await other.stop();
  await expect(rows(page)).toHaveCount(1, { timeout: 8000 });
  expect(await page.evaluate(() => Reflect.get(globalThis, 'heard') as string[])).toEqual([]);
});

test('the line at the foot tells of hidden owners, and what would reveal them', async ({ start }) => {
  test.setTimeout(120_000);
  const { page } = await start({ asNobody: [] });
  await expect(filterBox(page)).toBeVisible();
  const hidden = page.getByRole('contentinfo').getByRole('button', { name: /\d+ owners? hidden/ });
  await hidden.press('Enter');
  const why = page.getByRole('dialog', { name: /\d+ owners? hidden/ });
  await expect(why).toContainText('Start Porthole as administrator');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(why).toHaveCount(0);
  await expect(hidden).toBeFocused();
  await page.keyboard.press('Enter');
  await why.getByRole('button', { name: 'Show these sockets' }).press('Enter');
  await expect(filterBox(page)).toHaveValue('owner:hidden');
  await expect(rows(page).first()).toContainText('hidden');
  await expect(page.getByRole('contentinfo').getByText(/sock_diag.* · \d+ ms/)).toBeVisible();
  await expect(
    page.getByRole('contentinfo').getByRole('img', { name: 'Number of sockets over the last ten minutes' }),
  ).toBeVisible({ timeout: 15_000 });
});
