import { expect, test } from './support/porthole-app.ts';
import { rows } from './support/window.ts';

test('a page that crashes is shown again, and lives', async ({ start }) => {
  const { app, page } = await start();
  await expect(rows(page).first()).toBeVisible();
  const shown = () =>
    app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (contents === undefined || contents.isCrashed() || contents.isLoading()) return 0;
      // A page that is just being replaced never answers.
      const rowsNow = contents.executeJavaScript('document.querySelectorAll("[role=row]").length');
      return Promise.race([rowsNow, new Promise((resolve) => setTimeout(resolve, 1000, 0))]).then(Number);
    });
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  await expect.poll(shown, { timeout: 20_000 }).toBeGreaterThan(1);
});
