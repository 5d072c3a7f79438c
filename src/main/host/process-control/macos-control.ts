import { parentsFrom } from '../parents.ts';
import { parseProcesses, PROCESS_COLUMNS, PROCESS_ENVIRONMENT } from '../macos/process-list.ts';
import type { ProgramRunner } from '../systeminformation/program-runner.ts';
import {
  compareIdentity,
  type ControlSignal,
  type LiveProcess,
  type ProcessControl,
  type SignalResult,
} from './process-control.ts';

const SIGNALS: Readonly<Record<ControlSignal, NodeJS.Signals | 0>> = {
  probe: 0,
  gentle: 'SIGTERM',
  force: 'SIGKILL',
};
const WATCH_EVERY_MILLISECONDS = 500;

/** The state comes first, since it holds no spaces (ps(1), keyword `stat`). */
const COLUMNS = `stat=,${PROCESS_COLUMNS}`;

/** The list without zombies (`Z`): they have ended, hold nothing any more, and their parent has not asked how. */
function withoutZombies(text: string): string {
  return text.replace(/^[^\S\n]*(\S+)(.*)$/gm, (_, state: string, row: string) =>
    state.startsWith('Z') ? '' : row,
  );
}

export type Kill = (pid: number, signal: NodeJS.Signals | 0) => void;

function trySend(kill: Kill, pid: number, signal: NodeJS.Signals | 0): SignalResult {
  try {
    kill(pid, signal);
    return 'sent';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ESRCH') return 'gone';
    return code === 'EPERM' ? 'no-right' : 'failed';
  }
}

/**
 * macOS, which has no descriptor of a process: it is looked up by `ps` right before the signal. `ps` tells the
 * start to the second, and pids come round after a hundred thousand processes.
 */
export function createMacosControl(
  runner: ProgramRunner,
  kill: Kill = (pid, signal) => void process.kill(pid, signal),
): ProcessControl {
  async function find(pid: number): Promise<LiveProcess | null> {
    const { stdout } = await runner.run('ps', ['-axww', '-o', COLUMNS], PROCESS_ENVIRONMENT);
    const processes = parseProcesses(withoutZombies(stdout), '');
    if (processes.size === 0) throw new Error('ps listed no processes.');
    const found = processes.get(pid);
    if (found === undefined) return null;
    const ancestors = parentsFrom(found.parentPid, (each) => processes.get(each) ?? null).map(
      (each) => each.pid,
    );
    return { pid, ancestors, startMark: found.startedAt, isKernel: pid === 0, isUserUnit: false };
  }
  return {
    find,
    async signal(identity, signal) {
      const found = compareIdentity(await find(identity.pid), identity);
      return found === 'same' ? trySend(kill, identity.pid, SIGNALS[signal]) : found;
    },
    watchEvery: WATCH_EVERY_MILLISECONDS,
    dispose: () => runner.close(),
  };
}
