import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { isAbandoned, withLock } from './lock.mjs';

const holder = fileURLToPath(new URL('../testing/hold-lock.mjs', import.meta.url));

function hold(lock, journal, milliseconds) {
  return spawn(process.execPath, [holder, lock, journal, String(milliseconds)], { stdio: 'inherit' });
}

async function until(condition) {
  for (let tries = 0; tries < 500 && !condition(); tries += 1) await sleep(10);
  assert.ok(condition(), 'it never happened');
}

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

test('lets one run in at a time', async (context) => {
  const folder = temporaryFolder(context);
  const journal = join(folder, 'journal');
  const runs = Array.from({ length: 4 }, () => hold(join(folder, 'lock'), journal, 60));
  await Promise.all(runs.map((run) => once(run, 'exit')));
  const lines = read(journal).trim().split('\n');
  assert.equal(lines.length, 8);
  for (let index = 0; index < lines.length; index += 2) {
    assert.equal(lines[index].replace('enter', 'leave'), lines[index + 1], 'two were inside at once');
  }
  assert.equal(existsSync(join(folder, 'lock')), false);
});

test('breaks the lock of a run that was killed', async (context) => {
  const folder = temporaryFolder(context);
  const [lock, journal] = [join(folder, 'lock'), join(folder, 'journal')];
  const killed = hold(lock, journal, 60_000);
  await until(() => read(journal).includes('enter'));
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  assert.ok(existsSync(lock));
  const next = [hold(lock, journal, 30), hold(lock, journal, 30)];
  await Promise.all(next.map((run) => once(run, 'exit')));
  const entered = read(journal).match(/enter/g).length;
  assert.equal(entered, 3);
  assert.equal(
    read(journal).trim().split('\n').at(-2).replace('enter', 'leave'),
    read(journal).trim().split('\n').at(-1),
  );
});

test('frees the lock when the work fails', async (context) => {
  const lock = join(temporaryFolder(context), 'lock');
  await assert.rejects(
    withLock(lock, async () => {
      throw new Error('broken');
    }),
    /broken/,
  );
  assert.equal(await withLock(lock, async () => 'mine'), 'mine');
});

test('tells a holder whose number was given to another process', async (context) => {
  const lock = join(temporaryFolder(context), 'lock');
  await withLock(lock, async () => {
    assert.equal(await isAbandoned(lock), false);
    const own = JSON.parse(read(lock));
    writeFileSync(lock, JSON.stringify({ ...own, started: '1' }));
    assert.equal(await isAbandoned(lock), true);
  });
});

test('believes a holder on another machine until it has been silent for long', async (context) => {
  const lock = join(temporaryFolder(context), 'lock');
  writeFileSync(lock, JSON.stringify({ pid: 1, where: 'elsewhere', started: '1' }));
  assert.equal(await isAbandoned(lock), false);
  const before = new Date(Date.now() - 10 * 60_000);
  utimesSync(lock, before, before);
  assert.equal(await isAbandoned(lock), true);
});

test('gives a lock that is not yet written the time to be', async (context) => {
  const lock = join(temporaryFolder(context), 'lock');
  writeFileSync(lock, '');
  assert.equal(await isAbandoned(lock), false);
  const before = new Date(Date.now() - 60_000);
  utimesSync(lock, before, before);
  assert.equal(await isAbandoned(lock), true);
});

test('says what to do where nothing can be written', async (context) => {
  const file = join(temporaryFolder(context), 'file');
  writeFileSync(file, '');
  await assert.rejects(
    withLock(join(file, 'below', 'lock'), () => {}),
    /Nothing can be written into .*: set PORTHOLE_CACHE/,
  );
});
