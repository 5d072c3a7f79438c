import { expect, test } from './support/porthole-app.ts';
import { startNginx } from './support/nginx.ts';
import { rows } from './support/window.ts';

test('by keyboard alone: who owns port 80, its clients, its command on the clipboard', async ({
  start,
  run,
}) => {
  test.setTimeout(180_000);
  const nginx = await startNginx(80);
  const client = await run('connect', '80');
  const { app, page } = await start();
  await rows(page).first().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('port:80 is:listening namespace:host');
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const details = page.getByTestId('details');
  await expect(details).toContainText(String(nginx.masterPid));
  await expect(details).toContainText(String(client.ports[0]));

  const copy = details.getByRole('button', { name: /^Copy command/ }).last();
  for (let stops = 0; stops < 60; stops++) {
    if (await copy.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(copy).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toContain('nginx');
  await client.stop();
  await nginx.stop();
});
