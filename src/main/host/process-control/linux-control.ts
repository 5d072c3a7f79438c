import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { parseStat, type ProcessStat } from '../linux/process/stat-file.ts';
import { parentsFrom, type ProcessLink } from '../parents.ts';
import { loadPidfd, type Pidfd } from './pidfd.ts';
import {
  compareIdentity,
  type ControlSignal,
  type LiveProcess,
  type ProcessControl,
  type ProcessIdentity,
  type SignalResult,
} from './process-control.ts';

/** `include/linux/sched.h`; field 9 of proc_pid_stat(5) holds the flags. */
const PF_KTHREAD = 0x00200000;
const { ESRCH, EPERM } = constants.errno;
const NUMBERS: Readonly<Record<ControlSignal, number>> = {
  probe: 0,
  gentle: constants.signals.SIGTERM,
  force: constants.signals.SIGKILL,
};
const WATCH_EVERY_MILLISECONDS = 100;

export interface LinuxControlOptions {
  readonly procRoot?: string;
  /** Null: without descriptors of processes, as on kernels before 5.3. */
  readonly pidfd?: Pidfd | null;
  /** kill(2), where there is no pidfd. */
  readonly kill?: (pid: number, signal: number) => void;
}

function isUserUnit(cgroup: string): boolean {
  return /\/user@\d+\.service\//.test(cgroup);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}

/** Null where it has gone. Anything else, such as a want of descriptors, is no sign of that and is thrown. */
function statOf(procRoot: string, pid: number): ProcessStat | null {
  try {
    return parseStat(readFileSync(`${procRoot}/${pid}/stat`));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'ESRCH') return null;
    throw error;
  }
}

function linkOf(procRoot: string, pid: number): ProcessLink | null {
  const stat = statOf(procRoot, pid);
  return stat === null ? null : { name: stat.name.toString(), parentPid: stat.parentPid };
}

/** Z and X: it holds nothing any more, and its parent has not asked how; unless only its first thread has ended. */
function hasEnded({ state, threads }: ProcessStat): boolean {
  return state === 'X' || (state === 'Z' && !(threads > 1));
}

function findIn(procRoot: string, pid: number): LiveProcess | null {
  const stat = statOf(procRoot, pid);
  if (stat === null || hasEnded(stat)) return null;
  return {
    pid,
    ancestors: parentsFrom(stat.parentPid, (each) => linkOf(procRoot, each)).map((each) => each.pid),
    startMark: String(stat.startTicks),
    isKernel: (stat.flags & PF_KTHREAD) !== 0,
    isUserUnit: isUserUnit(readText(`${procRoot}/${pid}/cgroup`)),
  };
}

function resultOf(errno: number): SignalResult {
  if (errno === 0) return 'sent';
  if (errno === ESRCH) return 'gone';
  return errno === EPERM ? 'no-right' : 'failed';
}

/** kill(2) throws an error whose errno libuv has made negative. */
function killErrno(kill: (pid: number, signal: number) => void, pid: number, signal: number): number {
  try {
    kill(pid, signal);
    return 0;
  } catch (error) {
    return error instanceof Error && 'errno' in error ? Math.abs(Number(error.errno)) : -1;
  }
}

function loadOrNull(): Pidfd | null {
  try {
    return loadPidfd();
  } catch {
    return null;
  }
}

/** What is thrown rejects. */
function promised<Value>(make: () => Value): Promise<Value> {
  return new Promise((resolve) => {
    resolve(make());
  });
}

/**
 * Linux. The process is held by a descriptor first and identified second: when the start time that is read then is
 * the right one, the descriptor is the process that is meant, and stays so whatever happens to the pid. Without
 * pidfd the time between the look and the signal remains.
 */
export function createLinuxControl(options: LinuxControlOptions = {}): ProcessControl {
  const { procRoot = '/proc', pidfd = loadOrNull() } = options;
  const kill = options.kill ?? ((pid, signal) => void process.kill(pid, signal));

  function sendHeld({ pid, startMark }: ProcessIdentity, signal: number, by: Pidfd): SignalResult | null {
    const opened = by.open(pid);
    if ('errno' in opened) return opened.errno === ESRCH ? 'gone' : null;
    try {
      const found = compareIdentity(findIn(procRoot, pid), { pid, startMark });
      return found === 'same' ? resultOf(by.send(opened.descriptor, signal)) : found;
    } finally {
      by.close(opened.descriptor);
    }
  }

  function send(identity: ProcessIdentity, signal: number): SignalResult {
    const held = pidfd === null ? null : sendHeld(identity, signal, pidfd);
    if (held !== null) return held;
    const found = compareIdentity(findIn(procRoot, identity.pid), identity);
    return found === 'same' ? resultOf(killErrno(kill, identity.pid, signal)) : found;
  }

  return {
    find: (pid) => promised(() => findIn(procRoot, pid)),
    signal: (identity, signal) => promised(() => send(identity, NUMBERS[signal])),
    watchEvery: WATCH_EVERY_MILLISECONDS,
    dispose: () => undefined,
  };
}
