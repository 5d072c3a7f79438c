import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from './support/porthole-app.ts';
import { projectFolder } from './support/folders.ts';
import { stop } from './support/programs.ts';
import { rows, setFilter } from './support/window.ts';

test('sockets of another network namespace are listed, and the namespace is named', async ({ start }) => {
  const script = 'ip link set lo up && exec "$@"';
  const program = [process.execPath, join(projectFolder, 'e2e', 'programs', 'listen.mjs'), '3123'];
  const elsewhere = spawn('unshare', ['--net', '--', 'sh', '-c', script, 'sh', ...program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(elsewhere.stdout, 'data');
  const { page } = await start();
  await setFilter(page, 'port:3123 is:listening');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).first()).toContainText('node');
  await rows(page).first().click();
  const details = page.getByRole('complementary', { name: 'Details' });
  await expect(details).toContainText('A network namespace of its own');
  await setFilter(page, 'port:3123 namespace:host');
  await expect(rows(page)).toHaveCount(0);
  await stop(elsewhere);
});

test('connections too short for any look are counted, and the last are listed on demand', async ({
  start,
  run,
}) => {
  await run('listen', '3124');
  const { page } = await start();
  await expect(rows(page).first()).toBeVisible();
  await run('connect-briefly', '3124', '60');
  const button = page.getByRole('button', { name: /short-lived/ });
  await expect(button).toBeVisible();
  await button.click();
  const list = page.getByRole('dialog', { name: 'Short-lived sockets' });
  await expect(list.getByRole('listitem').filter({ hasText: '3124' }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(button).toBeFocused();
});
