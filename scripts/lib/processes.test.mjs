import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { capture, isRunning } from './processes.mjs';
import { runStep } from './step-runner.mjs';

const module = (name) => JSON.stringify(new URL(`./${name}`, import.meta.url).href);

/** A command like ours: what `body` returns becomes its exit status. */
function startCommand(context, body) {
  const file = join(temporaryFolder(context), 'command.mjs');
  const code = `
    import { Failure, runCommand } from ${module('failure.mjs')};
    import { runInForeground } from ${module('processes.mjs')};
    await runCommand(async () => { ${body} });`;
  writeFileSync(file, code);
  const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.said = '';
  child.stderr.on('data', (chunk) => (child.said += chunk));
  return child;
}

async function statusOf(child) {
  const [status] = await once(child, 'close');
  return status;
}

test('passes the exit status on', async (context) => {
  const body = `return (await runInForeground(process.execPath, ['-e', 'process.exit(3)'])).status;`;
  assert.equal(await statusOf(startCommand(context, body)), 3);
});

test('turns a failure into one sentence and status 1', async (context) => {
  const child = startCommand(context, `throw new Failure('The disk is full: free some.');`);
  child.stdout.resume();
  assert.equal(await statusOf(child), 1);
  assert.equal(child.said, 'porthole: The disk is full: free some.\n');
});

const unexpected = {
  ENOSPC: `throw Object.assign(new Error('x'), { code: 'ENOSPC', path: '/cache' });`,
  TypeError: `null.nothing;`,
};
for (const [what, body] of Object.entries(unexpected)) {
  test(`shows no stack trace for ${what}`, async (context) => {
    const child = startCommand(context, body);
    child.stdout.resume();
    assert.equal(await statusOf(child), 1);
    assert.match(child.said, /^porthole: .*\n$/);
    assert.doesNotMatch(child.said, /\n\s+at /);
  });
}

test('ends quietly when its reader does not want more', async (context) => {
  const body = `
    for (let line = 0; line < 100_000; line += 1) process.stdout.write('line ' + line + '\\n');
    await new Promise((resolve) => setTimeout(resolve, 500));`;
  const child = startCommand(context, body);
  await once(child.stdout, 'data');
  child.stdout.destroy();
  assert.equal(await statusOf(child), 0);
  assert.equal(child.said, '');
});

test('hands signals on and leaves nobody behind', async (context) => {
  const body = `
    const waiting = "process.on('SIGTERM', () => process.exit(7)); console.log(process.pid); setInterval(() => {}, 1000)";
    return (await runInForeground(process.execPath, ['-e', waiting])).status;`;
  const child = startCommand(context, body);
  const [line] = await once(child.stdout, 'data');
  child.kill('SIGTERM');
  assert.equal(await statusOf(child), 7);
  assert.equal(isRunning(Number(line)), false);
});

test('stops a program that takes too long', async () => {
  const result = await capture(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { timeout: 200 });
  assert.ok(result.timedOut);
});

test('ends whatever a step started and left behind', async (context) => {
  const note = join(temporaryFolder(context), 'pid');
  const code = `
    const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    require('node:fs').writeFileSync(${JSON.stringify(note)}, String(child.pid));
    child.unref();
    process.exitCode = 5;`;
  assert.equal(await runStep(process.execPath, ['-e', code]), 5);
  const left = Number(readFileSync(note, 'utf8'));
  assert.ok(await endsSoon(left));
});

test('ends a step that takes too long', async () => {
  assert.notEqual(await runStep(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { limit: 300 }), 0);
});

test('says that a step cannot be started', async () => {
  assert.notEqual(await runStep('/nowhere/such-a-program', []), 0);
});

// A dead process keeps its number until the one it was handed to has asked for its end.
async function endsSoon(pid) {
  const isAlive = () => {
    if (!isRunning(pid)) return false;
    const status = `/proc/${pid}/stat`;
    return !existsSync(status) || !/\) [ZX] /.test(readFileSync(status, 'latin1'));
  };
  for (let tries = 0; tries < 100 && isAlive(); tries += 1) await sleep(20);
  return !isAlive();
}
