import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/porthole-app.ts';
import { startNginx } from './support/nginx.ts';
import { rows } from './support/window.ts';

/** No pointer may have a part in it. */
async function watchPointer(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    for (const type of ['pointerdown', 'mousedown', 'wheel'])
      addEventListener(type, () => seen.push(type), { capture: true });
  });
  return () => page.evaluate(() => Reflect.get(globalThis, 'seen') as string[]);
}

/** How often Tab is pressed until the focus is there. */
async function tabTo(page: Page, goal: Locator, atMost: number): Promise<void> {
  for (let stops = 0; stops < atMost; stops++) {
    if (await goal.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(goal).toBeFocused();
}

test('by keyboard alone: who owns port 80, its clients, its command on the clipboard', async ({
  start,
  run,
}) => {
  test.setTimeout(180_000);
  const nginx = await startNginx(80);
  const client = await run('connect', '80');
  const clientPort = String(client.ports[0]);
  const { app, page } = await start();
  const pointer = await watchPointer(page);
  const clipboard = () => app.evaluate(({ clipboard: board }) => board.readText());
  const details = page.getByTestId('details');
  await rows(page).first().waitFor();

  // Who owns it: from the start of the window to the row.
  await page.keyboard.press('/');
  await page.keyboard.type('port:80 is:listening namespace:host');
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(rows(page).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(details).toContainText('nginx waits for HTTP connections here');
  await expect(details).toContainText(String(nginx.masterPid));

  // Its clients: to one of them, and back by the connection's other end.
  await tabTo(
    page,
    details.getByRole('button', { name: new RegExp(`connect\\.mjs 80.*${clientPort}$`) }),
    40,
  );
  await page.keyboard.press('Enter');
  await expect(details.getByRole('heading', { level: 2 })).toContainText(clientPort);
  await expect(details).toContainText(String(client.pid));
  await expect(details.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(details.getByRole('heading', { level: 2 })).toBeInViewport();
  await tabTo(page, details.getByRole('button', { name: /nginx.*80$/ }), 40);
  await page.keyboard.press('Enter');
  await expect(details.getByRole('heading', { level: 2 })).toContainText('80');

  // Its command: from the row again, by the details, by the menu, and by the palette.
  await page.keyboard.press('/');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const command = /nginx: master process/;
  await tabTo(page, details.getByRole('button', { name: /^Copy command/ }).first(), 60);
  await page.keyboard.press('Enter');
  await expect.poll(clipboard).toMatch(command);

  await app.evaluate(({ clipboard: board }) => board.writeText(''));
  await page.keyboard.press('/');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+F10');
  await page.keyboard.type('Copy');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('Command');
  await page.keyboard.press('Enter');
  await expect.poll(clipboard).toMatch(command);

  await app.evaluate(({ clipboard: board }) => board.writeText(''));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('copy command line');
  await page.keyboard.press('Enter');
  await expect.poll(clipboard).toMatch(command);
  expect(await pointer()).toEqual([]);
  await client.stop();
  await nginx.stop();
});

test('at the start and in a view just shown the arrow keys go to its rows, and on the map to its ports', async ({
  start,
  run,
}) => {
  await run('listen', '3000', '3001');
  const { page } = await start();
  const details = page.getByTestId('details');
  const nothing = () => page.evaluate(() => document.activeElement === document.body);
  await rows(page).first().waitFor();
  expect(await nothing()).toBe(true);
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).first()).toBeFocused();
  await expect(rows(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+2');
  await expect.poll(nothing).toBe(true);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByTestId('process-row').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+3');
  await expect.poll(nothing).toBe(true);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('port-map')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(details.getByRole('heading', { level: 2 })).toBeVisible();
});
