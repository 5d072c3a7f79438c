import { violations } from './support/axe.ts';
import { expect, test } from './support/porthole-app.ts';
import { setFilter, setFilterHere, rowsOfPort } from './support/window.ts';

test('says by keyboard alone who has a port, takes a free one, and leaves nothing bound', async ({
  start,
  run,
}) => {
  const server = await run('listen', '3000');
  const { app, page } = await start();
  await expect(rowsOfPort(page, 3000).first()).toBeVisible();
  await page.keyboard.press('Control+t');
  const dialog = page.getByRole('dialog', { name: 'Can I have this port?' });
  await expect(dialog.getByLabel('Port', { exact: true })).toBeFocused();
  await page.keyboard.type('3000');
  await page.keyboard.press('Enter');
  const verdict = dialog.getByTestId('check-verdict');
  await expect(verdict).toContainText('TCP port 3000: not available');
  await expect(verdict).toContainText('on every address (::, IPv4 too)');
  await expect(
    dialog
      .getByRole('listitem')
      .filter({ hasText: `pid ${server.pid}` })
      .first(),
  ).toBeVisible();
  await expect(dialog.getByRole('heading', { name: 'Free instead:' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Copy the answer' }).click();
  const clipboard = (): Promise<string> => app.evaluate((electron) => electron.clipboard.readText());
  // What is copied is what is read: the verdict, its reasons, what to take instead, a line each.
  const [heading, place, ...lines] = (await clipboard()).split('\n');
  for (const line of [heading, place]) await expect(verdict).toContainText(line?.trim() ?? '?');
  const reasons = await dialog.locator('li[data-code]').allInnerTexts();
  const instead = lines.indexOf('Free instead:');
  expect(instead).toBe(reasons.length);
  for (const [index, reason] of reasons.entries()) expect(reason).toContain(lines[index]?.trim() ?? '?');
  expect(lines[0]).toContain(`(PID ${server.pid}, `);
  expect(lines[instead + 1]).toContain('tried just now, not registered');
  await expect(dialog.getByText('tried just now, not registered')).toHaveCount(1);
  const suggested = lines.slice(instead + 2);
  expect(suggested).toHaveLength(3);
  const port = /^ +(\d+)$/.exec(suggested[0] ?? '')?.[1] ?? '?';
  await dialog.getByRole('button', { name: `Copy port ${port}` }).click();
  await expect.poll(clipboard).toBe(port);

  await dialog.getByLabel('Port', { exact: true }).fill('3999');
  await expect(verdict).toContainText('port 3999: available');
  // What was bound for trial is gone: a program gets the port.
  await run('listen', '3999');
  await dialog.getByLabel('Port', { exact: true }).fill('99999');
  await expect(dialog.getByRole('status')).toContainText('is not a port');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('asks about UDP and an address, and refuses one that is none of ours', async ({ start, run }) => {
  await run('listen', '3000');
  const { page } = await start();
  await expect(rowsOfPort(page, 3000).first()).toBeVisible();
  await page.keyboard.press('Control+t');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Port', { exact: true }).fill('3000');
  await dialog.getByLabel('UDP').check();
  await expect(dialog.getByTestId('check-verdict')).toContainText('UDP port 3000');
  await expect(dialog.getByTestId('check-verdict')).toHaveAttribute('data-available', 'true');
  await dialog.getByLabel('TCP').check();
  await dialog.getByLabel('Address').fill('::1');
  await expect(dialog.getByTestId('check-verdict')).toContainText('TCP port 3000: available');
  await dialog.getByLabel('Address').fill('203.0.113.9');
  await expect(dialog.getByRole('status')).toContainText('is no address of this computer');
});

test('opens from an empty table and from a row, and leads to the holder', async ({ start, run }) => {
  const { page } = await start({ settings: { theme: 'dark' } });
  // A port of its own: the connections of earlier tests may still be waiting out their time.
  await setFilter(page, 'port:3077');
  await page.getByRole('button', { name: 'Can I have port 3077?' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByTestId('check-verdict')).toHaveAttribute('data-available', 'true');
  await page.keyboard.press('Escape');
  const server = await run('listen', '3077');
  await setFilterHere(page, 'port:3077');
  await rowsOfPort(page, 3077).first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Can I have port 3077?' }).click();
  await expect(dialog.getByTestId('check-verdict')).toHaveAttribute('data-available', 'false');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: `Show node (${server.pid})` }).click();
  await expect(dialog).toBeHidden();
  await expect(rowsOfPort(page, 3077).first()).toHaveAttribute('aria-selected', 'true');
});
