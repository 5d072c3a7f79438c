import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { canReachDownloads, downloadSource } from './official-download.mjs';

async function serve(context, answer) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  context.after(() => (server.closeAllConnections(), server.close()));
  return `http://127.0.0.1:${server.address().port}/mirror`;
}

test('asks the mirror that the user configured', async (context) => {
  const asked = [];
  const mirror = await serve(context, (request, response) => (asked.push(request.url), response.end('sums')));
  const source = downloadSource({ ELECTRON_MIRROR: mirror }, '45.4.1');
  assert.equal(await canReachDownloads(source), true);
  assert.deepEqual(asked, ['/mirror/v45.4.1/SHASUMS256.txt']);
});

test('follows the redirect behind which the files are', async (context) => {
  const mirror = await serve(context, (request, response) => {
    if (request.url.startsWith('/mirror')) response.writeHead(302, { location: '/files' }).end();
    else response.writeHead(403).end();
  });
  assert.equal(await canReachDownloads(downloadSource({ ELECTRON_MIRROR: mirror }, '1.0.0')), false);
});

test('waits no longer than it was told for a server that says nothing', async (context) => {
  const mirror = await serve(context, () => {});
  const startedAt = Date.now();
  assert.equal(await canReachDownloads(downloadSource({ ELECTRON_MIRROR: mirror }, '1.0.0'), 300), false);
  assert.ok(Date.now() - startedAt < 3_000);
});

test('leaves the question to the installer behind a proxy', async () => {
  const source = downloadSource({ HTTPS_PROXY: 'http://127.0.0.1:9' }, '1.0.0');
  assert.equal(await canReachDownloads(source), true);
  assert.deepEqual(source.environment, { ELECTRON_GET_USE_PROXY: 'true' });
});
