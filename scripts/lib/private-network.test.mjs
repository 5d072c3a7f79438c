import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { test } from 'node:test';
import { boundToOurLife, inPrivateNetwork, requirePrivateNetwork } from './private-network.mjs';
import { capture } from './processes.mjs';

const serveAndFetch = `
  const server = require('node:http').createServer((request, response) => response.end('from port 80'));
  server.listen(80, '127.0.0.1', async () => {
    console.log(await (await fetch('http://127.0.0.1/')).text());
    server.closeAllConnections();
    server.close();
  });`;

test('gives every port to its programs', async () => {
  const { command, args } = inPrivateNetwork(process.execPath, ['-e', serveAndFetch]);
  const { status, stdout, stderr } = await capture(command, args);
  assert.deepEqual([status, stdout.trim()], [0, 'from port 80'], stderr);
});

test('asks for a user namespace from those only who need one', () => {
  const flags = (isRoot) => inPrivateNetwork('x', [], { isRoot }).args.slice(0, 4);
  assert.ok(!flags(true).includes('--user'));
  assert.ok(flags(false).includes('--user'));
  assert.ok(flags(true).includes('--net') && flags(false).includes('--net'));
});

test("does not reach the machine's own servers", async (context) => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => server.close());
  const code = `require('node:net').connect(${server.address().port}, '127.0.0.1').on('error', (e) => console.log(e.code))`;
  const { command, args } = inPrivateNetwork(process.execPath, ['-e', code]);
  assert.equal((await capture(command, args)).stdout.trim(), 'ECONNREFUSED');
});

test('says what to do where the system refuses', async (context) => {
  await requirePrivateNetwork();
  const { PATH } = process.env;
  process.env.PATH = '/nowhere';
  context.after(() => (process.env.PATH = PATH));
  await assert.rejects(requirePrivateNetwork(), /cannot be made here \(.+\): run them as root, .*\.$/);
});

test('hands arguments on untouched', async () => {
  const odd = ['two words', '$HOME', `it's "quoted"`, ''];
  const print = 'console.log(JSON.stringify(process.argv.slice(1)))';
  const { command, args } = inPrivateNetwork(process.execPath, ['-e', print, '--', ...odd]);
  assert.deepEqual(JSON.parse((await capture(command, args)).stdout), odd);
});

test('ties programs to our life where the machine can', () => {
  assert.deepEqual(boundToOurLife('x', ['y'], { exists: () => false }), { command: 'x', args: ['y'] });
  assert.equal(boundToOurLife('x', ['y'], { exists: existsSync }).args.at(-1), 'y');
});
