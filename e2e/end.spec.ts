import { once } from 'node:events';
import { expect, test } from './support/porthole-app.ts';
import { askItToQuit, askToEnd, dialogOf, isAlive, resultIn } from './support/end-dialog.ts';
import { rows, rowsOfPort } from './support/window.ts';

const CLOSED_IN = { timeout: 10_000 };

test('a server is asked to quit, goes, and its port is seen to be free', async ({ start, run }) => {
  const server = await run('listen', '3000', '8080');
  await run('connect', '3000');
  const ended = once(server.process, 'exit');
  const { page } = await start();
  const dialog = await askToEnd(page, 3000);
  await expect(dialog).toHaveAccessibleName(`End node (PID ${server.pid})?`);
  await expect(dialog).toContainText('TCP 127.0.0.1:3000');
  await expect(dialog).toContainText('TCP 127.0.0.1:8080');
  await expect(dialog).toContainText('Client connected now');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expect(dialog.getByRole('button', { name: /Force/ })).toHaveCount(0);
  await askItToQuit(dialog);
  expect(await ended).toEqual([null, 'SIGTERM']);
  await expect(resultIn(dialog)).toContainText(`node ${server.pid} has ended.`);
  await expect(resultIn(dialog)).toContainText('TCP 127.0.0.1:3000 is free.', CLOSED_IN);
  await expect(resultIn(dialog)).toContainText('TCP 127.0.0.1:8080 is free.');
  await expect(resultIn(dialog)).not.toContainText('Watching', CLOSED_IN);
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(rows(page)).toHaveCount(0);
});

test('nothing happens to who is not asked: Cancel and Escape send nothing', async ({ start, run }) => {
  const server = await run('listen', '3000');
  const { page } = await start();
  const dialog = await askToEnd(page, 3000);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Delete');
  await expect(dialogOf(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(rowsOfPort(page, 3000)).toBeFocused();
  expect(isAlive(server.pid)).toBe(true);
});

test('a stubborn one that ignores SIGTERM stays, and only then may be forced', async ({ start, run }) => {
  const server = await run('stubborn', '3000');
  const ended = once(server.process, 'exit');
  const { page } = await start();
  const dialog = await askToEnd(page, 3000);
  await askItToQuit(dialog);
  await expect(resultIn(dialog)).toContainText('was asked to quit');
  await expect(dialog.getByRole('button', { name: 'Force it to quit' })).toHaveCount(0);
  await expect(resultIn(dialog)).toContainText('still there after 5 seconds', CLOSED_IN);
  expect(isAlive(server.pid)).toBe(true);
  await dialog.getByRole('button', { name: 'Force it to quit' }).click();
  expect(await ended).toEqual([null, 'SIGKILL']);
  await expect(resultIn(dialog)).toContainText('TCP 127.0.0.1:3000 is free.', CLOSED_IN);
});

test('one that a supervisor starts again is seen to come back', async ({ start, run }) => {
  const supervisor = await run('supervise', 'listen', '3000');
  const { page } = await start();
  const dialog = await askToEnd(page, 3000);
  await askItToQuit(dialog);
  await expect(resultIn(dialog)).toContainText('TCP 127.0.0.1:3000 came back: it is held by node', CLOSED_IN);
  await expect(resultIn(dialog)).toContainText(`It was started by node ${supervisor.pid}`);
  expect(isAlive(supervisor.pid)).toBe(true);
});
