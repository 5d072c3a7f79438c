import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { aptFailure, hasLists, installCommands, readPercent, selectPackages, typedCommand } from './apt.mjs';

test('installs without a question, as root and through sudo', () => {
  const asRoot = installCommands([], ['xvfb', 'dbus']);
  assert.deepEqual(asRoot.install.slice(0, 3), ['env', 'DEBIAN_FRONTEND=noninteractive', 'LC_ALL=C']);
  assert.ok(asRoot.install.includes('-y') && asRoot.install.includes('--no-install-recommends'));
  assert.deepEqual(asRoot.install.slice(-2), ['xvfb', 'dbus']);
  const throughSudo = installCommands(['sudo', '-n'], ['xvfb']);
  assert.deepEqual(throughSudo.update.slice(0, 3), ['sudo', '-n', 'env']);
});

test('says one line to type', () => {
  const line = typedCommand(['libgtk-3-0', 'xvfb']);
  assert.equal(line.split('\n').length, 1);
  assert.match(line, /^sudo apt-get update && sudo apt-get install .* libgtk-3-0 xvfb$/);
});

const needs = [
  { packages: ['libgtk-3-0', 'libgtk-3-0t64'] },
  { packages: ['libnss3'] },
  { packages: ['iproute2'] },
  { packages: ['iproute2'] },
];
const policy = (candidates) =>
  Object.entries(candidates)
    .map(([name, version]) => `${name}:\n  Installed: (none)\n  Candidate: ${version}\n  Version table:\n`)
    .join('');

test('takes the name that this release has', () => {
  const bookworm = policy({ 'libgtk-3-0': '3.24.38-2', libnss3: '2:3.87', iproute2: '6.1' });
  assert.deepEqual(selectPackages(needs, bookworm), ['libgtk-3-0', 'libnss3', 'iproute2']);
  const trixie = policy({
    'libgtk-3-0': '(none)',
    'libgtk-3-0t64': '3.24.49-3',
    libnss3: '2:3.110',
    iproute2: '6.15',
  });
  assert.deepEqual(selectPackages(needs, trixie), ['libgtk-3-0t64', 'libnss3', 'iproute2']);
});

test('names the usual package where apt knows none', () => {
  assert.deepEqual(selectPackages(needs, ''), ['libgtk-3-0', 'libnss3', 'iproute2']);
});

test('reads how far apt is', () => {
  assert.equal(readPercent('Get:1 x\ndlstatus:1:12.4839:Retrieving file 1 of 14\n'), '12 %');
  assert.equal(readPercent('pmstatus:xvfb:40.0:Unpacking\npmstatus:xvfb:61.5:Installing xvfb\n'), '62 %');
  assert.equal(readPercent('Reading package lists...\n'), null);
});

test('tells whether apt has lists', (context) => {
  const folder = temporaryFolder(context);
  assert.equal(hasLists(join(folder, 'nowhere')), false);
  mkdirSync(join(folder, 'partial'));
  assert.equal(hasLists(folder), false);
  writeFileSync(join(folder, 'mirror_dists_bookworm_main_binary-amd64_Packages.lz4'), '');
  assert.equal(hasLists(folder), true);
});

const failures = [
  [
    'E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 7',
    /Another program is installing/,
  ],
  ["E: You don't have enough free space in /var/cache/apt/archives/.", /No space is left/],
  ['E: Failed to fetch http://d/x.deb  404  Not Found', /out of date/],
  [
    "Err:1 http://d\n  Temporary failure resolving 'd'\nE: Unable to fetch some archives",
    /cannot be reached/,
  ],
  ['E: dpkg was interrupted, you must manually run', /dpkg --configure -a/],
  ['E: Unable to locate package libgtk-9', /no package libgtk-9/],
  ['E: Something else', /Something else/],
];
for (const [log, expected] of failures) {
  test(`explains "${log.split('\n')[0]}"`, () => {
    assert.match(aptFailure(log), expected);
    assert.doesNotMatch(aptFailure(log), /\n/);
  });
}
