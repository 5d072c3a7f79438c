import type { Page } from '@playwright/test';
import { LANGUAGES } from '../src/shared/settings.ts';
import { expect, test } from './support/porthole-app.ts';
import { filterBox, rows, rowsOfPort, setFilter, setFilterHere } from './support/window.ts';
import { WORDS } from './support/words.ts';

const line = (page: Page) => page.getByRole('contentinfo').getByRole('status');

for (const language of LANGUAGES) {
  test(`numbers, plurals and times are those of the language (${language})`, async ({ start, run }) => {
    // A thousand sockets and more have a sign between their digits.
    await run('crowd', '1001', '0');
    const { page } = await start({ settings: { language } });
    await rows(page).first().waitFor();
    await expect(line(page)).toContainText(
      language === 'en' ? /1,\d{3} sockets.*1,0\d\d listening/ : /소켓 1,\d{3}개.*수신 대기 1,0\d\d개/,
    );
    await run('listen-shared', '4100');
    await setFilterHere(page, 'port:4100');
    await rowsOfPort(page, 4100).first().click();
    const details = page.getByTestId('details');
    await expect(details.getByRole('heading', { level: 3 }).last()).toHaveText(
      language === 'en' ? 'Owner process' : '소유 프로세스',
    );
    // 3s ago, and on a line of its own Jan 31, 2026, 12:00:00 PM; 3초 전, 2026. 1. 31. 오후 12:00:00.
    await expect(details).toContainText(
      language === 'en'
        ? /\d+[sm] ago\s*\w{3} \d+, \d{4}, \d+:\d\d:\d\d [AP]M/
        : /\d+[초분] 전\s*\d{4}\. \d+\. \d+\. 오[전후] \d+:\d\d:\d\d/,
    );
    await expect(page.locator('html')).toHaveAttribute('lang', language);
  });
}

test('another language is spoken at once, in the window and in the native menu', async ({ start }) => {
  const { app, page } = await start({ settings: { language: 'en' } });
  await rows(page).first().waitFor();
  await page.keyboard.press('Control+,');
  await page.getByRole('radio', { name: '한국어' }).check();
  await expect(page.getByRole('tab', { name: WORDS.ko.tab.processes })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await expect
    .poll(() => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label)))
    .toContain(WORDS.ko.menu.edit);
});

test('the first start follows the system: its language, its theme, its wish for contrast', async ({
  start,
}) => {
  const { page } = await start({ language: 'ko' });
  await expect(page.getByRole('tab', { name: WORDS.ko.tab.ports, exact: true })).toBeVisible();
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const quiet = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--faint'));
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await ground()).not.toBe(light);
  const usual = await quiet();
  await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
  expect(await quiet()).not.toBe(usual);
});

test('a service whose name is made of words is called and found in the language, at once', async ({
  start,
  run,
}) => {
  await run('listen-shared', '3001');
  const { page } = await start({ settings: { language: 'en' } });
  await setFilterHere(page, 'port:3001');
  const cell = rowsOfPort(page, 3001)
    .first()
    .getByRole('gridcell', { name: /Web development|웹 개발/ });
  await expect(cell).toContainText('Web development');
  await page.keyboard.press('Control+,');
  await page.getByRole('radio', { name: '한국어' }).check();
  await page.keyboard.press('Escape');
  await expect(cell).toContainText('웹 개발');
  await rowsOfPort(page, 3001).first().click();
  const details = page.getByTestId('details');
  await expect(details.getByRole('heading', { level: 2 })).toContainText('웹 개발');
  await expect(details).not.toContainText('Web development');
  for (const text of ['service:"웹 개발(3001)"', 'service:"Web development (3001)"', '"웹 개발" port:3001']) {
    await setFilterHere(page, text);
    await expect(rowsOfPort(page, 3001).first()).toBeVisible();
  }
  await setFilter(page, 'service:웹');
  await filterBox(page).press('ArrowDown');
  await expect(page.getByRole('option', { name: '웹 개발(3001)' })).toBeVisible();
});
