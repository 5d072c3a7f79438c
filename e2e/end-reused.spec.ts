import { expect, test } from './support/porthole-app.ts';
import { askItToQuit, askToEnd, dialogOf, isAlive } from './support/end-dialog.ts';
import { runWithPid } from './support/reuse-pid.ts';

test('a pid that another process got between the question and the answer is not hit', async ({
  start,
  run,
}) => {
  const server = await run('listen', '3000');
  const { page } = await start();
  const dialog = await askToEnd(page, 3000);
  await server.stop();
  // The same pid, program and port: only its start time tells it from the one that was meant.
  const innocent = await runWithPid(server.pid, 'listen', '3000');
  await askItToQuit(dialog);
  await expect(dialogOf(page).getByTestId('end-refusal')).toContainText(
    'has ended, and its number belongs to another process now. Nothing was sent.',
  );
  expect(isAlive(innocent.pid)).toBe(true);
  expect(innocent.process.exitCode ?? innocent.process.signalCode).toBeNull();
  await innocent.stop();
});
