import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import * as v from 'valibot';
import { expect, test } from './support/porthole-app.ts';
import { dialogOf } from './support/end-dialog.ts';
import { rowsOfPort, setFilterHere } from './support/window.ts';

const addressSchema = v.object({ port: v.number() });

async function errorOf(socket: Socket): Promise<unknown> {
  const [error] = (await once(socket, 'error')) as unknown[];
  return error instanceof Error && 'code' in error ? error.code : error;
}

test('one connection is closed: both ends see it, the other connection and the server stay', async ({
  start,
}) => {
  const accepted: Socket[] = [];
  const server = createServer((socket) => accepted.push(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = v.parse(addressSchema, server.address()) satisfies Pick<AddressInfo, 'port'>;
  const [client, bystander] = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
  await Promise.all([client, bystander].map((socket) => once(socket, 'connect')));
  await expect.poll(() => accepted.length).toBe(2);
  const own = client.localPort ?? 0;
  const farEnd = accepted.find((socket) => socket.remotePort === own);
  if (farEnd === undefined) throw new Error('The server has not accepted it.');
  const ends = Promise.all([errorOf(client), errorOf(farEnd)]);
  client.resume();
  farEnd.resume();

  const { page } = await start();
  await setFilterHere(page, `port:${own}`);
  await rowsOfPort(page, own).click();
  await page.getByRole('button', { name: 'Close connection…' }).click();
  const dialog = dialogOf(page);
  await expect(dialog).toContainText(`127.0.0.1:${own} ↔ 127.0.0.1:${port}`);
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Close the connection', exact: true }).click();
  await expect(dialog.getByTestId('close-result')).toContainText('The connection is closed');
  expect(await ends).toEqual(['ECONNABORTED', 'ECONNRESET']);
  expect([bystander.destroyed, server.listening]).toEqual([false, true]);
  await page.keyboard.press('Escape');
  await expect(rowsOfPort(page, own)).toHaveCount(0);
  bystander.destroy();
  accepted.forEach((socket) => socket.destroy());
  server.close();
});
