import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { violations } from './support/axe.ts';
import { isAlive } from './support/end-dialog.ts';
import { temporaryFolder } from './support/folders.ts';
import { expect, test } from './support/porthole-app.ts';
import { saveTo } from './support/save-dialog.ts';
import { rows, rowsOfPort, setFilterHere } from './support/window.ts';

const clipboardOf = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ clipboard }) => clipboard.readText());

/** No browser runs here, so the system's opener is replaced in the main process and says what it was given. */
async function replaceOpener(app: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    Object.assign(shell, {
      openExternal: (url: string) => Promise.resolve(void opened.push(url)),
      showItemInFolder: (path: string) => void opened.push(path),
    });
  });
  return () => app.evaluate(() => Reflect.get(globalThis, 'opened') as string[]);
}

test('opens the menu of a row by right click, the Menu key and Shift+F10', async ({ start, run }) => {
  await run('listen', '3000');
  const { app, page } = await start();
  await setFilterHere(page, 'port:3000');
  const row = rowsOfPort(page, 3000).first();
  const menu = page.getByRole('menu', { name: 'Actions for port 3000' });
  await row.click({ button: 'right' });
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(row).toBeFocused();
  for (const key of ['ContextMenu', 'Shift+F10']) {
    await page.keyboard.press(key);
    await expect(menu).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(row).toBeFocused();
  }
  await page.keyboard.press('Control+c');
  await expect(page.getByTestId('notice')).toContainText('Copied: Row');
  expect(await clipboardOf(app)).toMatch(/^tcp\t.*\t3000\t/);
});

test('opens pages and folders through the system, with what this row is', async ({ start, run }) => {
  const server = await run('listen', '3000');
  const { app, page } = await start();
  const opened = await replaceOpener(app);
  await setFilterHere(page, 'port:3000');
  await rowsOfPort(page, 3000).first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Open http://' }).click();
  await rowsOfPort(page, 3000).first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Show the program in its folder' }).click();
  await expect
    .poll(opened)
    .toEqual([expect.stringMatching(/^http:\/\/(localhost|127\.0\.0\.1):3000\/$/), process.execPath]);
  expect(server.ports).toEqual([3000]);
});

test('is used by keyboard alone, and closes on Tab', async ({ start, run }) => {
  await run('listen', '3000');
  const { app, page } = await start();
  await setFilterHere(page, 'port:3000');
  await rowsOfPort(page, 3000).first().click();
  await page.keyboard.press('Shift+F10');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('menu')).toBeHidden();
  await rowsOfPort(page, 3000).first().focus();
  await page.keyboard.press('Shift+F10');
  await page.keyboard.type('copy');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('menuitem', { name: 'ss -ltnp' })).toBeVisible();
  await page.keyboard.type('ss ');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('notice')).toContainText("Copied: ss -ltnp 'sport = :3000'");
  expect(await clipboardOf(app)).toBe("ss -ltnp 'sport = :3000'");
});

test('copies the one cell that was pointed at', async ({ start, run }) => {
  const server = await run('listen', '3000');
  const { app, page } = await start();
  await setFilterHere(page, 'port:3000');
  const row = rowsOfPort(page, 3000).first();
  // Each is written as somebody would type it, however the cell draws it.
  for (const [column, text] of [
    ['process', 'node'],
    ['protocol', 'tcp'],
    ['port', '3000'],
  ] as const) {
    await row.locator(`[data-column="${column}"]`).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Copy', exact: true }).click();
    await page.getByRole('menuitem', { name: text, exact: true }).click();
    await expect(page.getByTestId('notice')).toContainText(`Copied: ${text}`);
    expect(await clipboardOf(app)).toBe(text);
  }
  expect(server.ports).toEqual([3000]);
});

test('copies any cell of the row by keyboard alone', async ({ start, run }) => {
  await run('listen', '3000');
  const { app, page } = await start();
  await setFilterHere(page, 'port:3000 is:listening');
  await rowsOfPort(page, 3000).first().click();
  await page.keyboard.press('Shift+F10');
  await page.keyboard.type('copy');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('one cell');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('menuitem', { name: 'node', exact: true })).toBeVisible();
  await page.keyboard.type('node');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('notice')).toContainText('Copied: node');
  expect(await clipboardOf(app)).toBe('node');
});

test('copies and saves the rows that are selected, and ends no several at once', async ({ start, run }) => {
  const one = await run('listen', '3000', '3001');
  const other = await run('listen', '3002');
  const { app, page } = await start();
  await setFilterHere(page, 'port:[3000 TO 3002] is:listening');
  await expect(rows(page)).toHaveCount(3);
  await rowsOfPort(page, 3002).click();
  await rowsOfPort(page, 3000).click({ modifiers: ['Control'] });
  await page.keyboard.press('Control+c');
  await expect(page.getByTestId('notice')).toContainText('Copied: The 2 rows selected');
  const lines = (await clipboardOf(app)).trimEnd().split('\n');
  expect(lines.map((line) => line.split('\t')[2])).toEqual(['Port', '3000', '3002']);

  // A right click on one of them means them all, and keeps them.
  await rowsOfPort(page, 3000).click({ button: 'right' });
  const end = page.getByRole('menuitem', { name: /^End process/ });
  await expect(end).toContainText('Select rows of one process.');
  await expect(end).toBeDisabled();
  const folder = temporaryFolder();
  const path = join(folder, 'a.csv');
  await saveTo(app, path);
  await page.getByRole('menuitem', { name: 'Save the 2 rows selected' }).click();
  await page.getByRole('menuitem', { name: 'CSV' }).click();
  await expect(page.getByTestId('notice')).toContainText(`Saved 2 rows as ${path}`);
  expect(readFileSync(path, 'utf8').trimEnd().split('\r\n')).toHaveLength(3);
  rmSync(folder, { recursive: true });

  await rowsOfPort(page, 3000).focus();
  await page.keyboard.press('Delete');
  const dialog = page.getByRole('dialog', { name: '2 rows are selected' });
  await expect(dialog).toContainText('one at a time');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  // Two rows of one process mean that process.
  await rowsOfPort(page, 3000).click();
  await rowsOfPort(page, 3001).click({ modifiers: ['Control'] });
  await page.keyboard.press('Delete');
  await expect(page.getByRole('dialog', { name: `End node (PID ${one.pid})?` })).toBeVisible();
  expect([isAlive(one.pid), isAlive(other.pid)]).toEqual([true, true]);
});

test('gives commands that a shell takes and that show the row', async ({ start, run }) => {
  const server = await run('listen', '3000');
  const client = await run('connect', '3000');
  const { app, page } = await start();
  const copied = async (port: number, name: string): Promise<string> => {
    await setFilterHere(page, `port:${port} ${port === 3000 ? 'is:listening' : 'side:client'}`);
    await rowsOfPort(page, port).first().click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Copy', exact: true }).click();
    await page.getByRole('menuitem', { name }).click();
    await expect(page.getByRole('menu')).toHaveCount(0);
    return clipboardOf(app);
  };
  const clientPort = client.ports[0] ?? 0;
  const said = (command: string): string => execFileSync('sh', ['-c', command]).toString();
  expect(said(await copied(3000, 'lsof'))).toContain(`node    ${server.pid}`);
  expect(said(await copied(3000, 'ss -'))).toContain(`pid=${server.pid}`);
  expect(said(await copied(clientPort, 'ss -'))).toContain(`pid=${client.pid}`);
  const ended = once(client.process, 'exit');
  said(await copied(clientPort, 'kill'));
  expect(await ended).toEqual([null, 'SIGTERM']);
  expect(isAlive(server.pid)).toBe(true);
});

test('means, in the view of processes, the process whose row it is', async ({ start, run }) => {
  await run('listen-forked', '3000', '2');
  const { app, page } = await start({ settings: { view: 'processes' } });
  await setFilterHere(page, 'port:3000 is:listening');
  await expect(page.getByTestId('process-row')).toHaveCount(3);
  const worker = page.getByTestId('process-row').last();
  const pid = (await worker.getAttribute('data-pid')) ?? '?';
  await worker.locator('[data-column="process"]').click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: `Show only node (${pid})` })).toBeVisible();
  await page.getByRole('menuitem', { name: 'End process…' }).click();
  await expect(page.getByRole('dialog', { name: `End node (PID ${pid})?` })).toBeVisible();
  await page.keyboard.press('Escape');
  await worker.locator('[data-column="since"]').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Copy', exact: true }).click();
  await page.getByRole('menuitem', { name: /^20\d\d-/ }).click();
  expect(Date.now() - Date.parse(await clipboardOf(app))).toBeLessThan(60_000);
});
