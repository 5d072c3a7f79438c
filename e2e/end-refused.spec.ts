import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { EndManner, ProcessTarget } from '../src/shared/end.ts';
import type { Bridge } from '../src/shared/ipc.ts';
import { familyOf } from './support/descendants.ts';
import { isAlive } from './support/end-dialog.ts';
import { expect, test } from './support/porthole-app.ts';
import { rowsOfPort, setFilterHere } from './support/window.ts';

/** What a page that has gone bad could ask of the main process: any pid, past every dialog. */
function send(page: Page, target: ProcessTarget, manner: EndManner): Promise<string | null> {
  return page.evaluate(
    async (asked) => {
      // The page knows its own bridge, which the types of this side do not.
      const { porthole } = globalThis as unknown as { readonly porthole: Bridge };
      return (await porthole.call('end:send', asked.target, asked.manner)).refusal;
    },
    { target, manner },
  );
}

/** Field 9 of proc_pid_stat(5) has PF_KTHREAD. A container with process ids of its own shows none. */
function kernelThreads(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? [];
        return (Number(fields[6]) & 0x00200000) !== 0;
      } catch {
        return false;
      }
    });
}

const SOMETIME = '2026-01-01T00:00:00.000Z';

test('the first process, the kernel and Porthole itself are refused, whoever asks', async ({
  start,
  run,
}) => {
  await run('listen', '3000');
  const { app, page } = await start();
  await setFilterHere(page, 'port:3000 is:listening');
  await expect(rowsOfPort(page, 3000)).toHaveCount(1);
  expect(await send(page, { pid: 1, startedAt: SOMETIME }, 'force')).toBe('first-process');
  const family = [...familyOf(app.process().pid ?? 0)];
  // Main, zygotes, GPU, network, the reader and the page at least.
  expect(family.length).toBeGreaterThan(3);
  for (const pid of family) {
    const refusal = await send(page, { pid, startedAt: SOMETIME }, 'force');
    if (isAlive(pid)) expect(refusal, `process ${pid}`).toBe('porthole');
  }
  for (const pid of kernelThreads().slice(0, 3))
    expect(await send(page, { pid, startedAt: SOMETIME }, 'force'), `thread ${pid}`).toBe('kernel');
  await expect(rowsOfPort(page, 3000)).toHaveCount(1);
});

test('only who the picture shows may be ended, and only by its own start time', async ({ start, run }) => {
  const server = await run('listen', '3000');
  const { page } = await start();
  await setFilterHere(page, 'port:3000 is:listening');
  await expect(rowsOfPort(page, 3000)).toHaveCount(1);
  expect(await send(page, { pid: process.pid, startedAt: SOMETIME }, 'force')).toBe('not-shown');
  expect(await send(page, { pid: server.pid, startedAt: SOMETIME }, 'force')).toBe('not-shown');
  expect(await send(page, { pid: server.pid, startedAt: null }, 'force')).toBe('unidentified');
  await expect(send(page, { pid: -1, startedAt: null }, 'force')).rejects.toThrow(/end:send/);
  await expect(send(page, { pid: 2.5, startedAt: null }, 'force')).rejects.toThrow(/end:send/);
  expect(isAlive(server.pid)).toBe(true);
});
