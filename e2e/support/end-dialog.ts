import { expect, type Locator, type Page } from '@playwright/test';
import { rowsOfPort, setFilterHere } from './window.ts';

/** The one dialog that is open. */
export function dialogOf(page: Page): Locator {
  return page.getByRole('dialog');
}

/** Selects the row that listens on a port and asks to end who holds it, by the key. */
export async function askToEnd(page: Page, port: number): Promise<Locator> {
  await setFilterHere(page, `port:${port} is:listening`);
  await expect(rowsOfPort(page, port)).toHaveCount(1);
  await rowsOfPort(page, port).click();
  await page.keyboard.press('Delete');
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('button', { name: 'Ask it to quit' })).toBeEnabled();
  return dialog;
}

export async function askItToQuit(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Ask it to quit' }).click();
}

/** What the dialog says after the signal. */
export function resultIn(dialog: Locator): Locator {
  return dialog.getByTestId('end-result');
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
