import type { Owner } from '../../../../shared/socket.ts';
import type { ProcessReading, ProcessSource } from './process-reader.ts';

/** A new process may still be about to run its program (fork, then exec): it is read again until it is this old. */
const SETTLING_MILLISECONDS = 2500;

interface Entry {
  readonly reading: ProcessReading;
  readonly firstReadAt: number;
  settled: boolean;
}

function isSameOwner(left: Owner, right: Owner): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** Details of the processes that own sockets: read when they first do, and again when asked to. */
export class ProcessDirectory {
  readonly #reader: ProcessSource;
  readonly #entries = new Map<number, Entry>();
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
    if (known !== undefined) return known.reading.owner;
    const reading = this.#reader.read(pid);
    if (reading === null) return null;
    this.#entries.set(pid, { reading, firstReadAt: now, settled: false });
    return reading.owner;
  }

  /** Parents, grandparents and so on, nearest first. */
  ancestorsOf(pid: number): readonly number[] {
    const ancestors: number[] = [];
    let current = pid;
    for (let depth = 0; depth < 64; depth += 1) {
      const known = this.#entries.get(current)?.reading.owner.parentPid;
      const parent = known === undefined ? this.#reader.readStat(current)?.parentPid : known;
      if (parent === undefined || parent === null || parent === 0 || ancestors.includes(parent)) break;
      ancestors.push(parent);
      current = parent;
    }
    return ancestors;
  }

  /** Reads processes again: all of them, or those that are too young to have settled. Forgets those not in `live`. */
  refresh(live: ReadonlySet<number>, now: number, everything: boolean): void {
    for (const [pid, entry] of this.#entries) {
      if (!live.has(pid)) {
        this.#entries.delete(pid);
        this.#version += 1;
      } else if (everything || !entry.settled) {
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
    } else if (
      reading.startTicks !== entry.reading.startTicks ||
      !isSameOwner(reading.owner, entry.reading.owner)
    ) {
      this.#entries.set(pid, { reading, firstReadAt: now, settled: false });
      this.#version += 1;
    }
  }
}
