import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasDisplay, sandboxArguments } from './desktop.mjs';

test('knows a display by what the environment says', () => {
  assert.equal(hasDisplay({}, 'linux'), false);
  assert.equal(hasDisplay({ DISPLAY: '' }, 'linux'), false);
  assert.equal(hasDisplay({ DISPLAY: ':0' }, 'linux'), true);
  assert.equal(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux'), true);
  assert.equal(hasDisplay({}, 'darwin'), true);
});

test('gives up the sandbox for root only, and says why', () => {
  const said = [];
  assert.deepEqual(
    sandboxArguments(false, (line) => said.push(line)),
    [],
  );
  assert.deepEqual(said, []);
  assert.deepEqual(
    sandboxArguments(true, (line) => said.push(line)),
    ['--no-sandbox'],
  );
  assert.match(said.join(''), /^Running as root: adding --no-sandbox, because .*\n$/);
});
