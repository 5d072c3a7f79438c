import type { Owner } from '../../../shared/socket.ts';
import { parentsFrom } from '../parents.ts';

function same(one: Owner, other: Owner): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * The processes of the last list, each with those above it, the same object for one that did not change. A user
 * that was not asked for again is kept as long as pid and start time show that it is still the same process.
 */
export class ProcessCache {
  #processes: ReadonlyMap<number, Owner> | null = null;
  /** Not in the last list: not asked for again until a full pass. */
  #absent = new Set<number>();

  get processes(): ReadonlyMap<number, Owner> | null {
    return this.#processes;
  }

  /** Whether one of these pids is new, so that the list must be read. */
  lacks(pids: readonly number[]): boolean {
    return pids.some((pid) => !this.#processes?.has(pid) && !this.#absent.has(pid));
  }

  update(list: ReadonlyMap<number, Owner>, pids: readonly number[]): void {
    const next = new Map<number, Owner>();
    for (const [pid, read] of list) {
      const before = this.#processes?.get(pid);
      const goesOn = before && read.startedAt !== null && before.startedAt === read.startedAt;
      const user = goesOn ? (read.user ?? before.user) : read.user;
      const parents = parentsFrom(read.parentPid, (parent) => list.get(parent) ?? null);
      const owner = { ...read, user, parents };
      next.set(pid, before && same(before, owner) ? before : owner);
    }
    this.#processes = next;
    this.#absent = new Set(pids.filter((pid) => !next.has(pid)));
  }

  /** The list could not be read: these pids are not asked for again until a full pass either. */
  giveUp(pids: readonly number[]): void {
    for (const pid of pids) this.#absent.add(pid);
  }
}
