import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { ensureBuilt } from './build.mjs';

function prepare(context) {
  const project = temporaryFolder(context);
  mkdirSync(join(project, 'src/main'), { recursive: true });
  writeFileSync(join(project, 'src/main/index.ts'), 'one');
  const description = { main: 'out/main/index.js', bin: { porthole: 'out/main/porthole.js' } };
  writeFileSync(join(project, 'package.json'), JSON.stringify(description));
  let builds = 0;
  const build = async () => {
    builds += 1;
    mkdirSync(join(project, 'out/main'), { recursive: true });
    writeFileSync(join(project, 'out/main/index.js'), '');
    writeFileSync(join(project, 'out/main/porthole.js'), '');
  };
  const ensure = (options) => ensureBuilt({ project, build, ...options });
  process.env.PORTHOLE_CACHE = join(project, 'cache');
  return { project, ensure, builds: () => builds };
}

test('builds once, and again only when a source changes, appears or goes', async (context) => {
  const { project, ensure, builds } = prepare(context);
  await ensure();
  await ensure();
  assert.equal(builds(), 1);
  writeFileSync(join(project, 'src/main/index.ts'), 'other');
  await ensure();
  assert.equal(builds(), 2);
  writeFileSync(join(project, 'src/main/more.ts'), '');
  await ensure();
  assert.equal(builds(), 3);
  rmSync(join(project, 'src/main/more.ts'));
  await ensure();
  assert.equal(builds(), 4);
});

test('builds again when what was built is gone, or when told to', async (context) => {
  const { project, ensure, builds } = prepare(context);
  await ensure();
  rmSync(join(project, 'out/main/porthole.js'));
  await ensure();
  await ensure({ always: true });
  assert.equal(builds(), 3);
});

test('takes a failed build for none', async (context) => {
  const { ensure, builds } = prepare(context);
  await ensure();
  const fail = async () => {
    throw new Error('does not compile');
  };
  await assert.rejects(ensure({ always: true, build: fail }), /does not compile/);
  await ensure();
  assert.equal(builds(), 2);
});

test('notices a source that is saved while the build runs', async (context) => {
  const { project, ensure, builds } = prepare(context);
  const saveMeanwhile = async () => {
    mkdirSync(join(project, 'out/main'), { recursive: true });
    for (const name of ['index.js', 'porthole.js']) writeFileSync(join(project, 'out/main', name), '');
    writeFileSync(join(project, 'src/main/index.ts'), 'saved meanwhile');
  };
  await ensure({ build: saveMeanwhile });
  await ensure();
  assert.equal(builds(), 1);
});
