import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { test } from 'node:test';
import { libraryFolders, missingNeeds, nameOf } from './linux-needs.mjs';

const lacking =
  (...absent) =>
  (path) =>
    !absent.includes(basename(path));
const missing = (purpose, exists, findElsewhere) =>
  missingNeeds(purpose, { exists, findElsewhere }).map(nameOf);

test('misses nothing where everything is there', () => {
  for (const purpose of ['cli', 'start', 'dev', 'test'])
    assert.deepEqual(
      missing(purpose, () => true),
      [],
    );
});

test('asks for no window in the terminal and for no virtual screen in a window', () => {
  const bare = () => false;
  assert.deepEqual(missing('cli', bare), ['ss', 'ip', 'netstat', 'ps']);
  assert.ok(missing('start', bare).includes('libgtk-3.so.0'));
  assert.ok(!missing('start', bare).includes('Xvfb'));
  assert.ok(missing('test', bare).includes('Xvfb'));
  assert.ok(missing('test', bare).includes('a font for Korean'));
});

test('names exactly what is not there', () => {
  assert.deepEqual(missing('test', lacking('Xvfb', 'libnss3.so')), ['libnss3.so', 'Xvfb']);
});

test('finds a library that a distribution keeps elsewhere', () => {
  assert.deepEqual(
    missing('start', lacking('libgbm.so.1'), (name) => name === 'libgbm.so.1'),
    [],
  );
});

test('searches where Debian, Fedora and the user keep libraries', () => {
  const folders = libraryFolders({ LD_LIBRARY_PATH: '/opt/mine' }, 'x64');
  for (const folder of ['/opt/mine', '/usr/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib']) {
    assert.ok(folders.includes(folder), folder);
  }
});
