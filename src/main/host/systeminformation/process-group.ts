import { spawn, type ChildProcess } from 'node:child_process';
import { windowsSystemFolder } from './fixed-environment.ts';

const running = new Set<ChildProcess>();
let leavesWithUs = false;

function signalGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // ESRCH: the whole group is gone already.
  }
}

/** Ends a child and everything that it started. POSIX children must lead a group of their own (`detached`). */
export function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform !== 'win32') {
    signalGroup(child.pid);
    return;
  }
  const taskkill = spawn(`${windowsSystemFolder()}\\taskkill.exe`, ['/pid', `${child.pid}`, '/t', '/f'], {
    stdio: 'ignore',
    windowsHide: true,
  });
  taskkill.on('error', () => child.kill());
}

/** Makes sure that the child's group does not outlive this process, however the reader exits. */
export function remember(child: ChildProcess): void {
  running.add(child);
  child.once('close', () => running.delete(child));
  child.once('error', () => running.delete(child));
  if (leavesWithUs) return;
  leavesWithUs = true;
  process.once('exit', () => {
    for (const left of running) killGroup(left);
  });
}
