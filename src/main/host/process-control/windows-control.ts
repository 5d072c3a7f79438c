import { windowsSystemFolder } from '../systeminformation/fixed-environment.ts';
import { parentsFrom } from '../parents.ts';
import type { ProgramRunner } from '../systeminformation/program-runner.ts';
import { parseProcesses, PROCESS_SCRIPT } from '../windows/process-list.ts';
import { compareIdentity, type LiveProcess, type ProcessControl } from './process-control.ts';

/** What taskkill answers where nobody has the pid any more. */
const NOT_FOUND = 128;
/** The Idle process and the kernel with its drivers. */
const KERNEL_PIDS = [0, 4];
const WATCH_EVERY_MILLISECONDS = 1500;

/**
 * Windows: `taskkill` asks the windows of a program to close, or ends it with /F. It says only that it failed, in
 * the language of the system, so that a refusal of the gentle way leaves open whether the right is missing.
 */
export function createWindowsControl(runner: ProgramRunner): ProcessControl {
  const folder = windowsSystemFolder();

  async function find(pid: number): Promise<LiveProcess | null> {
    const program = `${folder}\\WindowsPowerShell\\v1.0\\powershell.exe`;
    const { stdout } = await runner.run(program, [
      '-NoProfile',
      '-NonInteractive',
      '-Command',
      PROCESS_SCRIPT,
    ]);
    const processes = parseProcesses(stdout);
    if (processes.size === 0) throw new Error('PowerShell listed no processes.');
    const found = processes.get(pid);
    if (found === undefined) return null;
    const ancestors = parentsFrom(found.parentPid, (each) => processes.get(each) ?? null).map(
      (each) => each.pid,
    );
    const isKernel = KERNEL_PIDS.includes(pid);
    return { pid, ancestors, startMark: found.startedAt, isKernel, isUserUnit: false };
  }
  return {
    find,
    async signal(identity, signal) {
      // Windows tells whether it may be done only when it is done.
      if (signal === 'probe') return 'sent';
      const found = compareIdentity(await find(identity.pid), identity);
      if (found !== 'same') return found;
      const args = ['/PID', String(identity.pid), ...(signal === 'force' ? ['/F'] : [])];
      const { status, problem } = await runner.run(`${folder}\\taskkill.exe`, args);
      if (problem !== null) return 'failed';
      if (status === 0) return 'sent';
      if (status === NOT_FOUND) return 'gone';
      return signal === 'force' ? 'no-right' : 'cannot-ask';
    },
    watchEvery: WATCH_EVERY_MILLISECONDS,
    dispose: () => runner.close(),
  };
}
