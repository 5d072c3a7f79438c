import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test, type PortholeApp } from './support/porthole-app.ts';
import { filterBox, rows, setFilterHere } from './support/window.ts';

const settings = { view: 'conversations', language: 'en' };
const nodes = (page: Page): Locator => page.getByTestId('conversation-node');
const drawn = (page: Page): Locator => page.getByTestId('conversation-line');
const lines = (page: Page): Locator => page.getByTestId('conversation-row');
const entry = (page: Page, name: string | RegExp): Locator => page.getByRole('menuitem', { name });
const keepTo = (page: Page): Promise<void> => setFilterHere(page, '(port:5432) -state:time-wait');
const clipboard = ({ app }: PortholeApp): Promise<string> =>
  app.evaluate(({ clipboard: board }) => board.readText());

test('the menu of a line filters by it, copies it and shows it in Ports', async ({ start, run }) => {
  await run('citizen', 'database', 'tcp-listen', '5432');
  await run('citizen', 'api', 'tcp', '127.0.0.1', '5432', '2');
  const porthole = await start({ settings });
  const { page } = porthole;
  await keepTo(page);
  await expect(drawn(page)).toHaveCount(1);
  await drawn(page).first().click({ button: 'right' });
  await entry(page, /^Copy: api → database/).click();
  expect(await clipboard(porthole)).toContain('api → database, 5432 PostgreSQL, 2 connections, from ');
  await lines(page).first().click({ button: 'right' });
  await entry(page, 'Filter: port:5432').click();
  await expect(filterBox(page)).toHaveValue(/port:5432/);
  await keepTo(page);
  await lines(page).first().focus();
  await page.keyboard.press('Shift+F10');
  await entry(page, 'Show in Ports').press('Enter');
  await expect(page.getByRole('tab', { name: 'Ports' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('[role="row"][aria-selected="true"]')).toBeVisible();
});

test('the menu of a node does the same by keyboard, and gives the focus back', async ({ start, run }) => {
  const server = await run('citizen', 'database', 'tcp-listen', '5432');
  await run('citizen', 'api', 'tcp', '127.0.0.1', '5432', '2');
  const porthole = await start({ settings });
  const { page } = porthole;
  await keepTo(page);
  const node = nodes(page).filter({ hasText: 'database' });
  await node.focus();
  await page.keyboard.press('ContextMenu');
  await expect(entry(page, `Filter: pid:${server.pid}`)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(node).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await entry(page, `Copy: database · PID ${server.pid}`).press('Enter');
  await expect(page.getByTestId('notice')).toContainText('database');
  expect(await clipboard(porthole)).toBe(`database · PID ${server.pid}`);
  await lines(page).first().focus();
  await page.keyboard.press('Control+c');
  await expect.poll(() => clipboard(porthole)).toContain('api → database, 5432 PostgreSQL, 2 connections');
});

test('saves the whole picture as PNG and SVG, with strangers’ names as text', async ({ start, run }) => {
  await run('citizen', '<b>&"x</b>', 'tcp-listen', '5432');
  await run('citizen', 'api', 'tcp', '127.0.0.1', '5432', '2');
  const porthole = await start({ settings });
  const { app, page } = porthole;
  await keepTo(page);
  await expect(drawn(page)).toHaveCount(1);
  for (const kind of ['png', 'svg'] as const) {
    const path = join(porthole.profile, `talk.${kind}`);
    // The system's own dialog cannot be used from here: it is replaced by its answer.
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    if (kind === 'png') await page.getByRole('button', { name: 'Save the picture' }).click();
    else {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('Save the picture');
      await page.keyboard.press('Enter');
    }
    await entry(page, kind.toUpperCase()).press('Enter');
    await expect(page.getByTestId('notice')).toContainText(`Saved: ${path}`);
    const bytes = readFileSync(path);
    if (kind === 'png') {
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      expect(bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(1280);
      continue;
    }
    const svg = bytes.toString();
    expect(svg).toContain('&lt;b&gt;&amp;"x&lt;/b&gt;');
    expect(svg).not.toContain('<b>');
    expect(svg).toContain('5432 PostgreSQL');
    const texts = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      const names = [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent);
      return parsed.querySelector('parsererror') === null ? names : [];
    }, svg);
    expect(texts).toContain('<b>&"x</b>');
    expect(texts.at(-1)).toContain('Porthole · ');
  }
});

test('says so where the view in sight draws no picture', async ({ start }) => {
  const { page } = await start({ settings: { ...settings, view: 'ports' } });
  await expect(rows(page).first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Save the picture');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('notice')).toContainText('Map and Conversations');
});
