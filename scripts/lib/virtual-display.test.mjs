import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { startVirtualDisplay } from './virtual-display.mjs';

const socketOf = (display) => `/tmp/.X11-unix/X${display.slice(1)}`;

test('starts displays beside one another and takes them away again', async () => {
  const first = await startVirtualDisplay();
  const second = await startVirtualDisplay();
  try {
    assert.match(first.display, /^:\d+$/);
    assert.notEqual(first.display, second.display);
    assert.ok(existsSync(socketOf(first.display)), 'a private network needs the socket file');
  } finally {
    await Promise.all([first.stop(), second.stop()]);
  }
  assert.equal(existsSync(socketOf(first.display)), false);
});

test('says in one sentence that the display did not start', async (context) => {
  const { PATH } = process.env;
  process.env.PATH = '/nowhere';
  context.after(() => (process.env.PATH = PATH));
  await assert.rejects(startVirtualDisplay(), /Xvfb, the display for the tests, did not start \(.+\)/);
});
