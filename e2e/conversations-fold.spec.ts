import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, launchPorthole, test } from './support/porthole-app.ts';
import { temporaryFolder } from './support/folders.ts';
import { filterBox, rows, setFilterHere } from './support/window.ts';

const nodes = (page: Page): Locator => page.getByTestId('conversation-node');
const lines = (page: Page): Locator => page.getByTestId('conversation-row');
const PORTS = '(5432 OR 6379)';
const keepTo = (page: Page): Promise<void> =>
  setFilterHere(page, `(port:${PORTS} OR remote-port:${PORTS}) -state:time-wait`);

/** So many that call one database, and one that is like nobody else. */
async function aCrowd(run: (name: string, ...args: readonly string[]) => Promise<unknown>): Promise<void> {
  await run('citizen', 'database', 'tcp-listen', '5432');
  await run('citizen', 'cache', 'tcp-listen', '6379');
  const workers = Array.from({ length: 20 }, (_, index) =>
    run('citizen', `worker-${index + 1}`, 'tcp', '127.0.0.1', '5432', '1'),
  );
  await Promise.all(workers);
  await run('citizen', 'api', 'tcp', '127.0.0.1', '5432', '3', 'tcp', '127.0.0.1', '6379', '1');
}

for (const [language, theme, words] of [
  [
    'en',
    'light',
    {
      box: '20 with the same links',
      menu: /^Show the 20 nodes/,
      filter: 'Filter: these 20',
      back: 'Fold again',
    },
  ],
  [
    'ko',
    'dark',
    {
      box: '같은 상대와 통신하는 20개',
      menu: /노드 20개 펼치기$/,
      filter: '필터: 이 20개만',
      back: '다시 접기',
    },
  ],
] as const) {
  test(`folds those that are alike, and opens and folds them again (${language})`, async ({ start, run }) => {
    await aCrowd(run);
    const { page } = await start({ settings: { view: 'conversations', language, theme } });
    await keepTo(page);
    await expect(nodes(page)).toHaveCount(4);
    await expect(lines(page).first()).toContainText('api');
    const box = nodes(page).filter({ hasText: words.box });
    await expect(box).toHaveAttribute('aria-label', /5432|20/);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);

    // By keyboard: the box and back.
    await box.focus();
    await page.keyboard.press('Shift+Enter');
    await expect(nodes(page)).toHaveCount(23);
    await expect(nodes(page).filter({ hasText: 'worker-' }).and(page.locator(':focus'))).toHaveCount(1);
    await page.keyboard.press('Shift+Enter');
    await expect(nodes(page)).toHaveCount(4);
    await expect(box).toBeFocused();

    // By its menu, from the keyboard and by mouse.
    await box.focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: words.menu }).press('Enter');
    await expect(nodes(page)).toHaveCount(23);
    await nodes(page).filter({ hasText: 'worker-3' }).first().dispatchEvent('contextmenu');
    await page.getByRole('menuitem', { name: words.back }).click();
    await expect(nodes(page)).toHaveCount(4);

    // By its sign.
    await box.locator('[data-turn]').click();
    await expect(nodes(page)).toHaveCount(23);

    // What shares a box becomes the filter together: their connections, without that of `api`.
    await page.keyboard.press('Shift+Enter');
    await expect(box).toBeFocused();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: words.filter }).press('Enter');
    await expect(filterBox(page)).toHaveValue(/ (pid|process):\((\S+ OR ){19}\S+\)$/);
    await expect(nodes(page).filter({ hasText: 'api' })).toHaveCount(0);
    await page.keyboard.press('Control+1');
    await expect(rows(page)).toHaveCount(20);
  });
}

test('lights the box that holds the selected socket, and takes out of it what is focused on', async ({
  start,
  run,
}) => {
  await aCrowd(run);
  const { page } = await start({ settings: { view: 'conversations' } });
  await keepTo(page);
  await expect(nodes(page)).toHaveCount(4);
  await expect(lines(page).nth(2)).toContainText('worker-');
  const [name = ''] = /worker-\d+/.exec(await lines(page).nth(2).innerText()) ?? [];
  const row = lines(page).filter({ hasText: new RegExp(`${name}(?!\\d)`) });
  await row.click();
  await expect(page.locator('[data-testid="conversation-line"][data-selected]')).toHaveCount(1);
  await row.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Focus: two steps around it' }).click();
  await expect(nodes(page).filter({ hasText: new RegExp(`^${name} ·`) })).toHaveCount(1);
  await expect(nodes(page).filter({ hasText: '19 with the same links' })).toHaveCount(1);
});

test('remembers how conversations are looked at', async () => {
  const profile = temporaryFolder();
  const settings = { view: 'conversations' };
  const first = await launchPorthole({ profile, settings });
  const tool = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
  const choice = (page: Page, name: RegExp): Locator => page.getByRole('combobox', { name });
  await expect(tool(first.page, 'Fold alike')).toHaveAttribute('aria-pressed', 'true');
  await tool(first.page, 'Fold alike').click();
  await tool(first.page, 'Quiet services').click();
  await tool(first.page, 'List').click();
  await choice(first.page, /^Group here/).selectOption('program');
  await choice(first.page, /^Focus/).selectOption('3 steps');
  await first.close();
  const second = await launchPorthole({ profile });
  await expect(tool(second.page, 'Fold alike')).toHaveAttribute('aria-pressed', 'false');
  await expect(tool(second.page, 'Quiet services')).toHaveAttribute('aria-pressed', 'true');
  await expect(tool(second.page, 'List')).toHaveAttribute('aria-pressed', 'true');
  await expect(choice(second.page, /^Group here/)).toHaveValue('program');
  await expect(choice(second.page, /^Focus/)).toHaveValue('3');
  await second.close();
});
