import { readdirSync, readlinkSync } from 'node:fs';

/** Why a process's descriptors could not be listed. */
export type DescriptorRefusal = 'denied' | 'gone' | 'exhausted';

/** What processes exist and which sockets their descriptors lead to; scripted in tests. */
export interface DescriptorSource {
  /** Every process id. Throws when the list cannot be had. */
  processes(): number[];
  /** Numbers of open descriptors, as text. */
  descriptors(pid: number): readonly string[] | DescriptorRefusal;
  /** The inode of the socket behind a descriptor, 0 for anything else, `DENIED` where we may list but not follow it. */
  socketInode(pid: number, descriptor: string): number;
}

/** A process that may not be dumped (prctl(2), PR_SET_DUMPABLE) can close its links even to root. */
export const DENIED = -1;

const PREFIX = 'socket:[';

/** The inode in a link such as `socket:[81234]`, 0 for any other link. */
export function parseSocketLink(link: string): number {
  if (!link.startsWith(PREFIX)) return 0;
  const inode = Number(link.slice(PREFIX.length, -1));
  return Number.isSafeInteger(inode) ? inode : 0;
}

function refusal(error: unknown): DescriptorRefusal {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EMFILE' || code === 'ENFILE' || code === 'ENOMEM') return 'exhausted';
  return code === 'EACCES' || code === 'EPERM' ? 'denied' : 'gone';
}

/**
 * `/proc/PID/fd` (proc_pid_fd(5)). Synchronous on purpose: the reader has a process of its own, and thousands of
 * small calls cost several times as much through promises.
 */
export class ProcDescriptors implements DescriptorSource {
  readonly #root: string;

  constructor(procRoot: string) {
    this.#root = procRoot;
  }

  processes(): number[] {
    const pids: number[] = [];
    for (const name of readdirSync(this.#root)) {
      const first = name.charCodeAt(0);
      if (first >= 49 && first <= 57) pids.push(Number(name));
    }
    return pids;
  }

  descriptors(pid: number): readonly string[] | DescriptorRefusal {
    try {
      return readdirSync(`${this.#root}/${pid}/fd`);
    } catch (error) {
      return refusal(error);
    }
  }

  socketInode(pid: number, descriptor: string): number {
    try {
      return parseSocketLink(readlinkSync(`${this.#root}/${pid}/fd/${descriptor}`));
    } catch (error) {
      // Anything but a refusal: it was closed since it was listed.
      return refusal(error) === 'denied' ? DENIED : 0;
    }
  }
}
