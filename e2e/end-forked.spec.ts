import { expect, test } from './support/porthole-app.ts';
import { askItToQuit, askToEnd, resultIn } from './support/end-dialog.ts';

const SEEN_IN = { timeout: 10_000 };

test('a forked server: its first process is meant, and its workers are named with it', async ({
  start,
  run,
}) => {
  const server = await run('listen-forked', '3000', '2');
  const { page } = await start();
  const dialog = await askToEnd(page, 3000);
  await expect(dialog.getByRole('radio')).toHaveCount(3);
  await expect(dialog.getByRole('radio', { checked: true })).toHaveAccessibleName(`node ${server.pid}`);
  await expect(dialog).toHaveAccessibleName(`End node (PID ${server.pid})?`);
  await expect(dialog.getByText('2 child processes')).toBeVisible();
  await expect(dialog.getByText('holds the same socket')).toHaveCount(2);
  await askItToQuit(dialog);
  await expect(resultIn(dialog)).toContainText('TCP 127.0.0.1:3000 is free.', SEEN_IN);
});

test('of a worker that ends it is said that the others still hold the port', async ({ start, run }) => {
  const server = await run('listen-forked', '3000', '2');
  const { page } = await start();
  const dialog = await askToEnd(page, 3000);
  await dialog.getByRole('radio', { checked: false }).first().check();
  await expect(dialog).not.toHaveAccessibleName(`End node (PID ${server.pid})?`);
  await expect(dialog).toContainText('The port stays with');
  await askItToQuit(dialog);
  await expect(resultIn(dialog)).toContainText('TCP 127.0.0.1:3000 is still held by', SEEN_IN);
  await expect(resultIn(dialog)).toContainText(`node ${server.pid}`);
});
