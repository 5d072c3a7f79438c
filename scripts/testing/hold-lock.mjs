// A run of its own that takes a lock, notes when it has it, and keeps it for a while.
import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { withLock } from '../lib/lock.mjs';

const [lock, journal, milliseconds] = process.argv.slice(2);
await withLock(
  lock,
  async () => {
    appendFileSync(journal, `enter ${process.pid}\n`);
    await sleep(Number(milliseconds));
    appendFileSync(journal, `leave ${process.pid}\n`);
  },
  { pollEvery: 10 },
);
