import { expect, test } from './support/porthole-app.ts';
import { dialogOf, isAlive } from './support/end-dialog.ts';
import { rowsOfPort, setFilterHere } from './support/window.ts';

test('a process of another user that may not be seen: says whose it is, and the command', async ({
  start,
  run,
}) => {
  const server = await run('listen', '3000');
  const { page } = await start({ asNobody: [] });
  await setFilterHere(page, 'port:3000 is:listening');
  await rowsOfPort(page, 3000).click();
  await page.keyboard.press('Delete');
  const dialog = dialogOf(page);
  await expect(dialog).toContainText('The process may not be seen: it belongs to root.');
  await expect(dialog).toContainText('sudo fuser --verbose --interactive --kill -TERM 3000/tcp');
  await expect(dialog.getByRole('button', { name: /quit/ })).toHaveCount(0);
  expect(isAlive(server.pid)).toBe(true);
});

test('a process of another user that is seen: the kernel refuses, nothing is sent', async ({
  start,
  run,
}) => {
  const server = await run('listen', '3000');
  // May look into every process and end none.
  const { page } = await start({ asNobody: ['sys_ptrace', 'dac_read_search'] });
  await setFilterHere(page, 'port:3000 is:listening');
  await rowsOfPort(page, 3000).click();
  await page.keyboard.press('Delete');
  const refusal = dialogOf(page).getByTestId('end-refusal');
  await expect(refusal).toContainText(
    `node ${server.pid} belongs to root, and Porthole does not have the right to end it. Nothing was sent.`,
  );
  await expect(refusal).toContainText(`sudo kill ${server.pid}`);
  await expect(dialogOf(page)).toContainText('TCP 127.0.0.1:3000');
  await expect(dialogOf(page).getByRole('button', { name: /quit/ })).toHaveCount(0);
  expect(isAlive(server.pid)).toBe(true);
});

test('a connection that may not be closed stays open, and the command is told', async ({ start, run }) => {
  await run('listen', '3000');
  const client = await run('connect', '3000');
  const [port = 0] = client.ports;
  const { page } = await start({ asNobody: [] });
  await setFilterHere(page, `port:${port}`);
  await rowsOfPort(page, port).click();
  await page.getByRole('button', { name: 'Close connection…' }).click();
  await dialogOf(page).getByRole('button', { name: 'Close the connection', exact: true }).click();
  const result = dialogOf(page).getByTestId('close-result');
  await expect(result).toContainText('CAP_NET_ADMIN');
  await expect(result).toContainText(`sudo ss --kill --tcp src 127.0.0.1:${port} dst 127.0.0.1:3000`);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('details')).toContainText('ESTABLISHED');
  expect(isAlive(client.pid)).toBe(true);
});
