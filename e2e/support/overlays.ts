import type { Page } from '@playwright/test';
import { expect } from './porthole-app.ts';
import { filterBox, rowsOfPort, setFilter, setFilterHere } from './window.ts';
import type { Words } from './words.ts';

/** What lies over the window, and how a person brings it up. */
export interface Overlay {
  readonly name: string;
  /** Leaves it open, and returns when it is there. Begins in the Ports view without filter and selection. */
  readonly open: (page: Page, words: Words) => Promise<void>;
}

/** Of the machine that `OVERLAYS` expect: a server, one client of it, and a saved view. */
export const SERVER_PORT = 3000;
export const SAVED_VIEW = { id: 'one', name: 'My servers', filter: 'is:listening' };

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true });
const details = (page: Page) => page.getByTestId('details');

async function selectServer(page: Page): Promise<void> {
  await setFilterHere(page, `port:${SERVER_PORT} is:listening`);
  await rowsOfPort(page, SERVER_PORT).click();
}

async function selectClient(page: Page): Promise<void> {
  await setFilterHere(page, `remote-port:${SERVER_PORT} state:established`);
  await page.getByTestId('socket-row').first().click();
}

async function headingsMenu(page: Page, words: Words): Promise<void> {
  await page
    .getByRole('columnheader', { name: words.table.columns, exact: true })
    .getByRole('button')
    .click();
  await expect(page.getByRole('menu')).toHaveCount(1);
}

async function submenu(page: Page, name: string): Promise<void> {
  await page.getByRole('menuitem', { name, exact: true }).click();
  await expect(page.getByRole('menu')).toHaveCount(2);
}

export const OVERLAYS: readonly Overlay[] = [
  {
    name: 'palette',
    async open(page, words) {
      await page.keyboard.press('Control+k');
      await expect(dialog(page, words.palette.name)).toBeVisible();
    },
  },
  {
    name: 'palette without a match',
    async open(page) {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('no such command');
      await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(0);
    },
  },
  {
    name: 'settings',
    async open(page, words) {
      await page.keyboard.press('Control+,');
      await expect(dialog(page, words.settings.name)).toBeVisible();
    },
  },
  {
    name: 'shortcut sheet',
    async open(page, words) {
      await page.keyboard.press('F1');
      await expect(dialog(page, words.commands.shortcuts)).toBeVisible();
    },
  },
  {
    name: 'explanation',
    async open(page, words) {
      await selectServer(page);
      await details(page).getByRole('button', { name: words.fact.range, exact: true }).first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'all words',
    async open(page, words) {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(words.commands.glossary);
      await page.keyboard.press('Enter');
      await expect(dialog(page, words.concepts.glossary)).toBeVisible();
    },
  },
  {
    name: 'save-view dialog',
    async open(page, words) {
      await setFilter(page, 'port:80');
      await page.keyboard.press('Control+s');
      await expect(dialog(page, words.savedViews.saveTitle)).toBeVisible();
    },
  },
  {
    name: 'filter history',
    async open(page) {
      await page.keyboard.press('Control+f');
      await page.keyboard.press('ArrowUp');
      await expect(page.getByRole('listbox')).toBeVisible();
    },
  },
  {
    name: 'completion list',
    async open(page) {
      await page.keyboard.press('Control+f');
      await page.keyboard.type('se');
      await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('listbox')).toBeVisible();
    },
  },
  {
    name: 'problem of the filter',
    async open(page) {
      await page.keyboard.press('Control+f');
      await page.keyboard.type('port:80 AND');
      await expect(filterBox(page)).toHaveAttribute('aria-invalid', 'true');
    },
  },
  {
    name: 'check dialog',
    async open(page, words) {
      await page.keyboard.press('Control+t');
      const check = dialog(page, words.checkDialog.title);
      await check.getByRole('textbox').first().fill(String(SERVER_PORT));
      await expect(check.getByTestId('check-verdict')).toHaveAttribute('data-available', 'false');
    },
  },
  {
    name: 'end dialog',
    async open(page) {
      await selectServer(page);
      await page.keyboard.press('Delete');
      await expect(page.getByRole('dialog').getByRole('button').nth(2)).toBeEnabled();
    },
  },
  {
    name: 'dialog that closes a connection',
    async open(page, words) {
      await selectClient(page);
      await details(page).getByRole('button', { name: words.commands['close-connection'] }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'menu of a row',
    async open(page) {
      await setFilterHere(page, `port:${SERVER_PORT} is:listening`);
      await rowsOfPort(page, SERVER_PORT).click({ button: 'right' });
      await expect(page.getByRole('menu')).toBeVisible();
    },
  },
  {
    name: 'what a row can copy',
    async open(page, words) {
      await selectServer(page);
      await page.keyboard.press('Shift+F10');
      await submenu(page, words.actions.copy);
    },
  },
  {
    name: 'menu of a process',
    async open(page) {
      await page.keyboard.press('Control+2');
      await page.getByTestId('process-row').first().click({ button: 'right' });
      await expect(page.getByRole('menu')).toBeVisible();
    },
  },
  {
    name: 'menu of a heading',
    async open(page, words) {
      await page
        .getByRole('columnheader', { name: words.column.port, exact: true })
        .click({ button: 'right' });
      await expect(page.getByRole('menu')).toBeVisible();
    },
  },
  {
    name: 'column chooser',
    async open(page, words) {
      await headingsMenu(page, words);
      await submenu(page, words.table.menu.columns);
    },
  },
  {
    name: 'choice of grouping',
    async open(page, words) {
      await headingsMenu(page, words);
      await submenu(page, words.group.title);
    },
  },
  {
    name: 'menu of a saved view',
    async open(page, words) {
      // In a small window the facets lie over it, once they are asked for.
      const facets = page.getByRole('button', { name: words.facet.name, exact: true });
      if (await facets.isVisible()) await facets.click();
      const more = words.savedViews.more.replace('{{name}}', SAVED_VIEW.name);
      await page.getByRole('button', { name: more }).click();
      await expect(page.getByRole('menu')).toBeVisible();
    },
  },
  {
    name: 'menu that saves the map',
    async open(page, words) {
      await page.keyboard.press('Control+3');
      await page.getByRole('button', { name: words.picture.save }).click();
      await expect(page.getByRole('menu')).toBeVisible();
    },
  },
  {
    name: 'notice of what was done',
    async open(page) {
      await selectServer(page);
      await page.keyboard.press('Control+c');
      await expect(page.getByTestId('notice')).toBeVisible();
    },
  },
];

/** Back to where each overlay begins. */
export async function putAway(page: Page, words: Words): Promise<void> {
  const over = page.locator('[role="menu"], [role="dialog"], dialog[open], [role="listbox"]');
  for (let times = 0; times < 4 && (await over.count()) > 0; times++) await page.keyboard.press('Escape');
  await expect(over).toHaveCount(0);
  // The details lie over a small window for as long as something is selected.
  const selection = page.getByRole('button', { name: words.details.close, exact: true });
  if (await selection.isVisible()) await selection.click();
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+Backspace');
  await expect(filterBox(page)).toHaveValue('');
  const facets = page.getByRole('button', { name: words.facet.name, exact: true });
  if ((await facets.isVisible()) && (await facets.getAttribute('aria-pressed')) === 'true')
    await facets.click();
  const close = page.getByTestId('notice').getByRole('button');
  if (await close.isVisible()) await close.click();
}
