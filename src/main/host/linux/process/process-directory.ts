import type { Owner } from '../../../../shared/socket.ts';
import { parentsFrom, type ProcessLink } from '../../parents.ts';
import type { ProcessReading, ProcessSource } from './process-reader.ts';

/** A new process may still be about to run its program (fork, then exec): it is read again until it is this old. */
const SETTLING_MILLISECONDS = 2500;
const NOBODY: ReadonlySet<number> = new Set();

interface Entry {
  readonly owner: Owner;
  readonly startTicks: number;
  readonly firstReadAt: number;
  settled: boolean;
}

function isSameOwner(left: Owner, right: Owner): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** A parent has ended, so another process has taken its place. */
function isOrphaned({ parents }: Owner, live: ReadonlySet<number>): boolean {
  return parents.some(({ pid }) => !live.has(pid));
}

/** Details of the processes that own sockets: read when they first do, and again when asked to. */
export class ProcessDirectory {
  readonly #reader: ProcessSource;
  readonly #entries = new Map<number, Entry>();
  /** Processes above owners, read at most once a pass. */
  readonly #links = new Map<number, ProcessLink | null>();
  #version = 0;

  constructor(reader: ProcessSource) {
    this.#reader = reader;
  }

  /** Changes when any owner that was handed out has changed or gone. */
  get version(): number {
    return this.#version;
  }

  /** The same object for as long as nothing about the process changes; null where it has gone. */
  ownerOf(pid: number, now: number): Owner | null {
    const known = this.#entries.get(pid);
    if (known !== undefined) return known.owner;
    const reading = this.#reader.read(pid);
    if (reading === null) return null;
    const owner = this.#withParents(reading);
    this.#entries.set(pid, { owner, startTicks: reading.startTicks, firstReadAt: now, settled: false });
    return owner;
  }

  /** Parents, grandparents and so on, nearest first. */
  ancestorsOf(pid: number): readonly number[] {
    const known = this.#entries.get(pid)?.owner;
    const parents =
      known?.parents ?? parentsFrom(this.#linkOf(pid)?.parentPid ?? null, (each) => this.#linkOf(each));
    return parents.map((parent) => parent.pid);
  }

  /**
   * Reads processes again: all of them, or those that are too young to have settled and those in `doubted`, whose pid
   * may be another's by now. Forgets those not in `live`.
   */
  refresh(
    live: ReadonlySet<number>,
    now: number,
    everything: boolean,
    doubted: ReadonlySet<number> = NOBODY,
  ): void {
    this.#links.clear();
    for (const [pid, entry] of this.#entries) {
      if (!live.has(pid)) {
        this.#entries.delete(pid);
        this.#version += 1;
      } else if (everything || !entry.settled || doubted.has(pid) || isOrphaned(entry.owner, live)) {
        this.#readAgain(pid, entry, now);
      }
    }
  }

  #readAgain(pid: number, entry: Entry, now: number): void {
    entry.settled = now - entry.firstReadAt >= SETTLING_MILLISECONDS;
    const reading = this.#reader.read(pid);
    if (reading === null) {
      this.#entries.delete(pid);
      this.#version += 1;
      return;
    }
    const owner = this.#withParents(reading);
    if (reading.startTicks === entry.startTicks && isSameOwner(owner, entry.owner)) return;
    this.#entries.set(pid, { owner, startTicks: reading.startTicks, firstReadAt: now, settled: false });
    this.#version += 1;
  }

  #withParents({ owner }: ProcessReading): Owner {
    return { ...owner, parents: parentsFrom(owner.parentPid, (pid) => this.#linkOf(pid)) };
  }

  #linkOf(pid: number): ProcessLink | null {
    const known = this.#links.get(pid);
    if (known !== undefined) return known;
    const link = this.#reader.readLink(pid);
    this.#links.set(pid, link);
    return link;
  }
}
