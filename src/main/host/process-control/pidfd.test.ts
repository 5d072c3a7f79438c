import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { expect, it } from 'vitest';
import { loadPidfd } from './pidfd.ts';

const { ESRCH } = constants.errno;

it.runIf(process.platform === 'linux')('means one process for ever, also after its end', async () => {
  const child = spawn('sleep', ['60'], { stdio: 'ignore' });
  await once(child, 'spawn');
  const pidfd = loadPidfd();
  const opened = pidfd.open(child.pid ?? 0);
  if (!('descriptor' in opened)) throw new Error(`pidfd_open failed with errno ${opened.errno}`);
  expect(pidfd.send(opened.descriptor, 0)).toBe(0);
  expect(pidfd.send(opened.descriptor, constants.signals.SIGKILL)).toBe(0);
  await once(child, 'exit');
  expect(pidfd.send(opened.descriptor, 0)).toBe(ESRCH);
  pidfd.close(opened.descriptor);
  expect(pidfd.open(child.pid ?? 0)).toEqual({ errno: ESRCH });
});
