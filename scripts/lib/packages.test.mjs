import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { arePackagesCurrent, ensurePackages, isWhatNpmInstalled } from './packages.mjs';

const one = { version: '1.0.0', integrity: 'sha512-one' };
const elsewhere = { version: '1.0.0', optional: true, os: ['plan9'], cpu: ['mips'] };

function prepare(context, wanted = { '': {}, 'node_modules/one': one, 'node_modules/other': elsewhere }) {
  const folder = temporaryFolder(context);
  const project = join(folder, 'project');
  mkdirSync(project);
  const writeLock = (packages) =>
    writeFileSync(join(project, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages }));
  writeLock(wanted);
  let installs = 0;
  const install = async () => {
    installs += 1;
    await sleep(100);
    placePackages(project, { 'node_modules/one': one });
  };
  const ensure = (how = install) => ensurePackages({ project, cache: join(folder, 'cache'), install: how });
  return { project, ensure, writeLock, installs: () => installs };
}

function placePackages(project, packages) {
  for (const path of Object.keys(packages)) {
    mkdirSync(join(project, path), { recursive: true });
    writeFileSync(join(project, path, 'package.json'), '{}');
  }
  writeFileSync(join(project, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
}

test('installs once, also when runs race, and not again', async (context) => {
  const { ensure, installs, project } = prepare(context);
  await Promise.all([ensure(), ensure(), ensure()]);
  await ensure();
  assert.equal(installs(), 1);
  assert.ok(arePackagesCurrent(project));
});

test('installs again when the lock file changes or the packages are gone', async (context) => {
  const { ensure, installs, project, writeLock } = prepare(context);
  await ensure();
  writeLock({ '': {}, 'node_modules/one': { ...one, version: '1.0.1' } });
  assert.equal(arePackagesCurrent(project), false);
  await ensure();
  rmSync(join(project, 'node_modules'), { recursive: true });
  await ensure();
  assert.equal(installs(), 3);
});

test('leaves alone what npm was told to install by hand', async (context) => {
  const { ensure, installs, project } = prepare(context);
  mkdirSync(join(project, 'node_modules'));
  placePackages(project, { 'node_modules/one': one });
  await ensure();
  assert.equal(installs(), 0);
});

const differences = {
  'another version': { 'node_modules/one': { ...one, version: '0.9.0' } },
  'other content': { 'node_modules/one': { ...one, integrity: 'sha512-two' } },
  'a package too few': {},
  'a package too many': { 'node_modules/one': one, 'node_modules/stray': one },
};
for (const [what, present] of Object.entries(differences)) {
  test(`notices ${what}`, (context) => {
    const { project } = prepare(context);
    mkdirSync(join(project, 'node_modules'));
    placePackages(project, present);
    assert.equal(isWhatNpmInstalled(project), false);
  });
}

test('notices a folder that was emptied behind the back of npm', (context) => {
  const { project } = prepare(context);
  mkdirSync(join(project, 'node_modules'));
  placePackages(project, { 'node_modules/one': one });
  assert.ok(isWhatNpmInstalled(project));
  rmSync(join(project, 'node_modules', 'one'), { recursive: true });
  assert.equal(isWhatNpmInstalled(project), false);
});

test('takes a failed installation for none', async (context) => {
  const { ensure, project, installs } = prepare(context);
  await assert.rejects(
    ensure(async () => {
      throw new Error('no registry');
    }),
    /no registry/,
  );
  assert.equal(arePackagesCurrent(project), false);
  await ensure();
  assert.equal(installs(), 1);
});

test('says what to do about a missing lock file', async (context) => {
  const { ensure, project } = prepare(context);
  rmSync(join(project, 'package-lock.json'));
  await assert.rejects(ensure(), /package-lock\.json is missing: restore it/);
});
