import { closeSync, openSync, readdirSync } from 'node:fs';
import { type DescriptorRefusal, refusalOf } from './refusal.ts';
import { chooseLinkReader, type LinkReader, pathOf } from './socket-links.ts';

/** One process's open descriptors, pinned: another process that gets the same pid meanwhile is not read instead. */
export interface OpenDescriptors {
  /** Numbers of open descriptors, as text. */
  readonly names: readonly string[];
  /** The inode of the socket behind a descriptor, 0 for anything else, `DENIED` where we may list but not follow it. */
  socketInode(name: string): number;
  /** To be called once, when all was read. */
  close(): void;
}

/** What processes exist and which sockets their descriptors lead to; scripted in tests. */
export interface DescriptorSource {
  /** Every process id. Throws when the list cannot be had. */
  processes(): number[];
  open(pid: number): OpenDescriptors | DescriptorRefusal;
}

/**
 * `/proc/PID/fd` (proc_pid_fd(5)). Synchronous on purpose: the reader has a process of its own, and thousands of
 * small calls cost several times as much through promises.
 */
export class ProcDescriptors implements DescriptorSource {
  readonly #root: string;
  readonly #links: LinkReader;

  constructor(procRoot: string, links: LinkReader = chooseLinkReader()) {
    this.#root = procRoot;
    this.#links = links;
  }

  processes(): number[] {
    const pids: number[] = [];
    for (const name of readdirSync(this.#root)) {
      const first = name.charCodeAt(0);
      if (first >= 49 && first <= 57) pids.push(Number(name));
    }
    return pids;
  }

  open(pid: number): OpenDescriptors | DescriptorRefusal {
    const opened = this.#open(`${pid}/fd`);
    if (typeof opened === 'string' || opened.names.length > 0) return opened;
    return this.#openThread(pid, opened);
  }

  /**
   * A program whose first thread has ended while others go on holds its descriptors still, but its own folder shows
   * none; those of its threads do. A thread of the kernel has no other.
   */
  #openThread(pid: number, empty: OpenDescriptors): OpenDescriptors {
    for (const thread of this.#threads(pid)) {
      const opened = thread === String(pid) ? 'gone' : this.#open(`${pid}/task/${thread}/fd`);
      if (typeof opened === 'string') continue;
      if (opened.names.length > 0) {
        empty.close();
        return opened;
      }
      opened.close();
    }
    return empty;
  }

  #threads(pid: number): readonly string[] {
    try {
      return readdirSync(`${this.#root}/${pid}/task`);
    } catch {
      return [];
    }
  }

  #open(folder: string): OpenDescriptors | DescriptorRefusal {
    let directory: number | null = null;
    try {
      directory = openSync(`${this.#root}/${folder}`, 'r');
      return this.#openedAt(directory);
    } catch (error) {
      if (directory !== null) closeSync(directory);
      return refusalOf(error);
    }
  }

  #openedAt(directory: number): OpenDescriptors {
    return {
      names: readdirSync(pathOf(directory)),
      socketInode: (name) => this.#links.socketInode(directory, name),
      close: () => closeSync(directory),
    };
  }
}
