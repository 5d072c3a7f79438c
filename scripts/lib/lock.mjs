import { readFileSync, readlinkSync } from 'node:fs';
import { mkdir, open, readFile, stat, unlink, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './failure.mjs';
import { isRunning } from './processes.mjs';

const beatEvery = 5_000;
const silentAfter = 60_000;
const breakingTakesAtMost = 10_000;

/**
 * Does `work` while holding a lock that other runs, also those of other checkouts, respect. A lock whose holder is
 * gone is broken. Whoever waited does the work too, and is to look first whether anything is left to do.
 */
export async function withLock(path, work, { pollEvery = 200, onWait = () => () => {} } = {}) {
  await mkdir(dirname(path), { recursive: true }).catch((error) => refuse(path, error));
  let stopWaiting = null;
  while (!(await tryToLock(path))) {
    if (await isAbandoned(path)) await breakLock(path);
    else {
      stopWaiting ??= onWait();
      await sleep(pollEvery);
    }
  }
  stopWaiting?.();
  // A holder elsewhere (another container on a shared home) cannot be asked whether it lives, only heard.
  const heartbeat = setInterval(() => utimes(path, new Date(), new Date()).catch(() => {}), beatEvery);
  heartbeat.unref();
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    if ((await readHolder(path))?.pid === process.pid) await unlink(path).catch(() => {});
  }
}

async function tryToLock(path) {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(
      JSON.stringify({ pid: process.pid, where: whereAmI(), started: startOf(process.pid) }),
    );
    await file.close();
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    return refuse(path, error);
  }
}

function refuse(path, error) {
  if (error.code === 'ENOSPC') throw error;
  throw new Failure(
    `Nothing can be written into ${dirname(path)} (${error.code}): set PORTHOLE_CACHE to a folder that is yours.`,
  );
}

async function readHolder(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}

async function silentFor(path) {
  const found = await stat(path).catch(() => null);
  return found ? Date.now() - found.mtimeMs : 0;
}

export async function isAbandoned(path) {
  const holder = await readHolder(path);
  // Just created and not yet written, unless its writer was killed in that very moment.
  if (!holder) return (await silentFor(path)) > breakingTakesAtMost;
  if (holder.where !== whereAmI()) return (await silentFor(path)) > silentAfter;
  // The number of a dead holder may have been given to another process meanwhile.
  return !isRunning(holder.pid) || startOf(holder.pid) !== holder.started;
}

// Two runs may find the same dead lock: only the one that may break it looks once more and removes it, so that a
// lock taken by the other in between is never removed.
async function breakLock(path) {
  const breaker = `${path}.breaking`;
  try {
    await (await open(breaker, 'wx')).close();
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if ((await silentFor(breaker)) > breakingTakesAtMost) await unlink(breaker).catch(() => {});
    await sleep(50);
    return;
  }
  try {
    if (await isAbandoned(path)) await unlink(path).catch(() => {});
  } finally {
    await unlink(breaker).catch(() => {});
  }
}

// Process numbers mean something only on the same machine, boot and process namespace.
function whereAmI() {
  const read = (get) => {
    try {
      return get().trim();
    } catch {
      return '';
    }
  };
  const boot = read(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'));
  return [hostname(), boot, read(() => readlinkSync('/proc/self/ns/pid'))].join(' ');
}

function startOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return status.slice(status.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return null;
  }
}
