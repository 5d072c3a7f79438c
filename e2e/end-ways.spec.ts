import type { Page } from '@playwright/test';
import { askItToQuit, askToEnd, dialogOf, resultIn } from './support/end-dialog.ts';
import { expect, test } from './support/porthole-app.ts';
import { rowsOfPort, setFilterHere } from './support/window.ts';

async function expectQuestion(page: Page, pid: number): Promise<void> {
  await expect(dialogOf(page)).toHaveAccessibleName(`End node (PID ${pid})?`);
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toHaveCount(0);
}

test('the question is asked from the menu of a row, the details, the palette and the processes', async ({
  start,
  run,
}) => {
  const server = await run('listen', '3000');
  const { page } = await start();
  await setFilterHere(page, 'port:3000 is:listening');
  await rowsOfPort(page, 3000).click({ button: 'right' });
  await page.getByRole('menuitem', { name: /End process/ }).click();
  await expectQuestion(page, server.pid);
  await page.getByTestId('details').getByRole('button', { name: 'End process…' }).click();
  await expectQuestion(page, server.pid);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('end process');
  await page.keyboard.press('Enter');
  await expectQuestion(page, server.pid);
  await page.keyboard.press('Control+2');
  await page.getByTestId('process-row').first().click();
  await page.keyboard.press('Delete');
  await expectQuestion(page, server.pid);
});

test('a slow pace does not make the answer slow: what came of it is read at once', async ({ start, run }) => {
  await run('listen', '3000');
  const { page } = await start({ settings: { pace: 60_000 } });
  const dialog = await askToEnd(page, 3000);
  await askItToQuit(dialog);
  await expect(resultIn(dialog)).toContainText('TCP 127.0.0.1:3000 is free.', { timeout: 5000 });
});
