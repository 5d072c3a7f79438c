import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { Owner } from '../../../../shared/socket.ts';
import type { ProcessEntry } from '../../host.ts';
import type { ProcessLink } from '../../parents.ts';
import { readBootTime, startTime } from './boot-time.ts';
import { parseCgroupFile } from './cgroup-file.ts';
import { parseCommandLine } from './command-line.ts';
import { ContainerNames } from './container-names.ts';
import { KERNEL_NAME_BYTES, processName } from './process-name.ts';
import { parseStat, type ProcessStat } from './stat-file.ts';
import { parseEffectiveUid } from './status-file.ts';
import type { Users } from './users.ts';

/** A process as one reading found it; those above it are the directory's to add. */
export interface ProcessReading {
  readonly owner: Omit<Owner, 'parents'>;
  readonly startTicks: number;
}

/** Where details of processes come from; scripted in tests. */
export interface ProcessSource {
  readLink(pid: number): ProcessLink | null;
  read(pid: number): ProcessReading | null;
  /** Every process, briefly. */
  list(): readonly ProcessEntry[];
}

/** The value, or null where the process has gone, hides it, or descriptors have run out. */
function attempt<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** The file that runs; the kernel appends a note where it was deleted since, as an update does. */
function withoutDeletedNote(path: string): string {
  return path.endsWith(' (deleted)') ? path.slice(0, -' (deleted)'.length) : path;
}

/** Reads what `/proc/PID` tells of a process. */
export class ProcessReader implements ProcessSource {
  readonly #root: string;
  readonly #users: Users;
  readonly #containers = new ContainerNames();
  #bootTime: number | null = null;

  constructor(procRoot: string, users: Users) {
    this.#root = procRoot;
    this.#users = users;
  }

  /** The name and the parent only, of processes above an owner. */
  readLink(pid: number): ProcessLink | null {
    const stat = this.#readStat(pid);
    if (stat === null) return null;
    const executable = (): string | null =>
      attempt(() => withoutDeletedNote(readlinkSync(`${this.#root}/${pid}/exe`)));
    const isCut = stat.name.length >= KERNEL_NAME_BYTES;
    return { name: processName(stat.name, isCut ? executable() : null, null), parentPid: stat.parentPid };
  }

  /** The marks are clock ticks since the computer started. */
  list(): readonly ProcessEntry[] {
    const pids = attempt(() => readdirSync(this.#root)) ?? [];
    return pids
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const pid = Number(name);
        const stat = this.#readStat(pid);
        if (stat === null) return [];
        return {
          pid,
          name: processName(stat.name, null, null),
          parentPid: stat.parentPid === 0 ? null : stat.parentPid,
          startedAt: this.#startedAt(stat),
          startMark: String(stat.startTicks),
        };
      });
  }

  #startedAt({ startTicks }: ProcessStat): string | null {
    // Read once: later corrections of the clock must not change when a process started.
    this.#bootTime ??= readBootTime(this.#root);
    return startTime(this.#bootTime, startTicks);
  }

  /** Null where the process has gone. What cannot be read of one that lives is null in the owner. */
  read(pid: number): ProcessReading | null {
    const stat = this.#readStat(pid);
    if (stat === null) return null;
    const folder = `${this.#root}/${pid}`;
    const commandLine = attempt(() => parseCommandLine(readFileSync(`${folder}/cmdline`)));
    const executable = attempt(() => withoutDeletedNote(readlinkSync(`${folder}/exe`)));
    const uid = attempt(() => parseEffectiveUid(readFileSync(`${folder}/status`, 'latin1')));
    const cgroup = attempt(() => parseCgroupFile(readFileSync(`${folder}/cgroup`, 'utf8')));
    const owner: ProcessReading['owner'] = {
      pid,
      name: processName(stat.name, executable, commandLine?.[0] ?? null),
      command: commandLine?.join(' ') ?? null,
      arguments: commandLine,
      executable,
      user: this.#users.nameOf(uid),
      uid,
      startedAt: this.#startedAt(stat),
      parentPid: stat.parentPid === 0 ? null : stat.parentPid,
      workingDirectory: attempt(() => readlinkSync(`${folder}/cwd`)),
      unit: cgroup?.unit ?? null,
      container: cgroup?.container ? this.#containers.resolve(cgroup.container) : null,
    };
    return { owner, startTicks: stat.startTicks };
  }

  #readStat(pid: number): ProcessStat | null {
    const bytes = attempt(() => readFileSync(`${this.#root}/${pid}/stat`));
    return bytes === null ? null : parseStat(bytes);
  }
}
