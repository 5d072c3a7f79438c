import { violations } from './support/axe.ts';
import { askItToQuit, dialogOf, resultIn } from './support/end-dialog.ts';
import { expect, test } from './support/porthole-app.ts';
import { rowsOfPort, setFilterHere } from './support/window.ts';

for (const theme of ['light', 'dark'] as const) {
  test(`ending and closing have no axe violations (${theme})`, async ({ start, run }) => {
    const server = await run('listen-forked', '3000', '2');
    const client = await run('connect', '3000');
    const [port = 0] = client.ports;
    const { page } = await start({ settings: { theme } });
    await setFilterHere(page, `port:(3000 OR ${port})`);
    await rowsOfPort(page, port).click();
    await page.getByRole('button', { name: 'Close connection…' }).click();
    await expect(dialogOf(page)).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await setFilterHere(page, 'port:3000 is:listening');
    await rowsOfPort(page, 3000).click();
    await page.getByRole('button', { name: 'End process…' }).click();
    await expect(dialogOf(page).getByText('What ends with it')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await askItToQuit(dialogOf(page));
    await expect(resultIn(dialogOf(page))).toContainText('is free', { timeout: 10_000 });
    expect(await violations(page)).toEqual([]);
    await Promise.all([server.stop(), client.stop()]);
  });
}
