import type { Locator, Page } from '@playwright/test';
import { expect } from './porthole-app.ts';

/** The table's rows without its headings. */
export function rows(page: Page): Locator {
  return page
    .getByRole('grid', { name: /^(Sockets|소켓)$/ })
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') });
}

/** The rows whose own port is this one. */
export function rowsOfPort(page: Page, port: number): Locator {
  return rows(page).filter({ has: page.getByRole('gridcell', { name: String(port), exact: true }) });
}

export function filterBox(page: Page): Locator {
  return page.getByRole('searchbox', { name: /^(Filter|필터)$/ });
}

export async function setFilter(page: Page, text: string): Promise<void> {
  await filterBox(page).fill(text);
}

/** The tests' own network only: as root Porthole shows the machine's other networks, too. */
export async function setFilterHere(page: Page, text: string): Promise<void> {
  await setFilter(page, `(${text}) namespace:host`);
}

/** A pid as a word of its own, so that 12 does not match 8123. */
export function wholeNumber(value: number): RegExp {
  return new RegExp(`(?<!\\d)${value}(?!\\d)`);
}

/** Until every source has answered once: the slower one still adds to the first picture. */
export async function wholeFirstReading(page: Page): Promise<void> {
  await rows(page).first().waitFor();
  const line = page.getByRole('contentinfo');
  await expect(line.getByText(/ · \d+ ms/)).not.toHaveCount(0);
  await expect(line.getByText(/ · reading…/)).toHaveCount(0);
}
