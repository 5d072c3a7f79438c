import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { canConnect } from './registry-reach.mjs';

const environment = {};

test('tells a server that is there from one that is not', async () => {
  const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${server.address().port}/npm/`;
  assert.equal(await canConnect(address, { environment }), true);
  server.close();
  await once(server, 'close');
  assert.equal(await canConnect(address, { environment }), false);
});

test('does not wait long for a name that nobody knows', async () => {
  const startedAt = Date.now();
  assert.equal(await canConnect('https://nowhere.invalid/', { environment, within: 500 }), false);
  assert.ok(Date.now() - startedAt < 3_000);
});

test('leaves to npm what only npm can know', async () => {
  assert.equal(
    await canConnect('https://nowhere.invalid/', { environment: { HTTPS_PROXY: 'http://proxy' } }),
    true,
  );
  assert.equal(await canConnect('no address', { environment }), true);
});
