import type { DescriptorRefusal, DescriptorSource } from './descriptors.ts';
import type { ProcessChanges } from './process-watch.ts';

const NOBODY: readonly number[] = [];

interface Held {
  /** Descriptor → inode, of sockets of every kind. */
  sockets: ReadonlyMap<string, number>;
  /** Why the last look was refused; what an earlier one found is kept. */
  refusal: DescriptorRefusal | null;
  gainedAt: number;
}

function isSameMap(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): boolean {
  if (left.size !== right.size) return false;
  for (const [key, value] of left) if (right.get(key) !== value) return false;
  return true;
}

function isSameList(left: readonly number[], right: readonly number[]): boolean {
  return left.length === right.length && left.every((value, index) => value === right[index]);
}

/**
 * Which processes hold which socket. Looking is what costs, so (process, descriptor) → inode is remembered while
 * the inode lives; descriptors are read again for new processes, for an inode that nobody is known to hold, and for
 * everybody when a recheck is due, which also finds descriptors that were passed on.
 */
export class OwnerIndex {
  readonly #source: DescriptorSource;
  readonly #held = new Map<number, Held>();
  /** Inodes that a complete look at everybody did not find: left alone until the next recheck. */
  readonly #givenUp = new Set<number>();
  #owners = new Map<number, readonly number[]>();
  #version = 0;
  #dirty = false;

  constructor(source: DescriptorSource) {
    this.#source = source;
  }

  /** Changes whenever any answer of this index may have. */
  get version(): number {
    return this.#version;
  }

  /** Whether the descriptors of every process could be read. */
  get isComplete(): boolean {
    for (const held of this.#held.values())
      if (held.refusal !== null && held.refusal !== 'gone') return false;
    return true;
  }

  /** Processes whose descriptors could not be read. */
  get refused(): number {
    let count = 0;
    for (const held of this.#held.values())
      if (held.refusal === 'denied' || held.refusal === 'exhausted') count += 1;
    return count;
  }

  /** Ascending process ids; the same array for as long as nothing changes. */
  ownersOf(inode: number): readonly number[] {
    return this.#owners.get(inode) ?? NOBODY;
  }

  /** False where a process's descriptors are only remembered. */
  isVerified(pid: number): boolean {
    return this.#held.get(pid)?.refusal === null;
  }

  /** Whether everybody was looked at without finding this inode's owner. */
  isGivenUp(inode: number): boolean {
    return this.#givenUp.has(inode);
  }

  /**
   * Brings the index up to date for `inodes`, those of living sockets. Returns those that nobody turned out to
   * hold in this update.
   */
  update(changes: ProcessChanges, inodes: ReadonlySet<number>, now: number): ReadonlySet<number> {
    for (const pid of changes.gone) this.#forget(pid);
    const seen = new Set<number>();
    for (const pid of changes.recheck ? changes.live : changes.fresh) {
      this.#look(pid, null, now);
      seen.add(pid);
    }
    this.#rebuild();
    if (changes.recheck) this.#forgetDead(inodes);
    return this.#search(changes, inodes, seen, now);
  }

  #forget(pid: number): void {
    this.#dirty ||= (this.#held.get(pid)?.sockets.size ?? 0) > 0;
    this.#held.delete(pid);
  }

  /** Looks for inodes without an owner, first where sockets were last gained, and stops when all are found. */
  #search(
    changes: ProcessChanges,
    inodes: ReadonlySet<number>,
    seen: ReadonlySet<number>,
    now: number,
  ): ReadonlySet<number> {
    const wanted = new Set<number>();
    for (const inode of inodes) if (!this.#owners.has(inode) && !this.isGivenUp(inode)) wanted.add(inode);
    if (wanted.size === 0) return wanted;
    const gainedAt = (pid: number) => this.#held.get(pid)?.gainedAt ?? 0;
    const order = [...changes.live].filter((pid) => !seen.has(pid)).sort((a, b) => gainedAt(b) - gainedAt(a));
    // A descriptor's number may have passed to another socket while the one before lives on under another number:
    // before anybody is said to hold nothing, nothing is trusted.
    for (const trusted of [inodes, null]) {
      for (const pid of wanted.size === 0 ? [] : order) {
        for (const inode of this.#look(pid, trusted, now)) wanted.delete(inode);
        if (wanted.size === 0) break;
      }
    }
    this.#rebuild();
    for (const inode of wanted) this.#givenUp.add(inode);
    if (wanted.size > 0) this.#version += 1;
    return wanted;
  }

  /** Reads one process; with `trusted`, descriptors last seen on one of those inodes are not read again. */
  #look(pid: number, trusted: ReadonlySet<number> | null, now: number): Iterable<number> {
    const held = this.#held.get(pid);
    const names = this.#source.descriptors(pid);
    if (typeof names === 'string') {
      this.#refuse(pid, held, names);
      return NOBODY;
    }
    const sockets = new Map<string, number>();
    let gained = false;
    for (const name of names) {
      const known = held?.sockets.get(name);
      const isTrusted = known !== undefined && trusted?.has(known) === true;
      const inode = isTrusted ? known : this.#source.socketInode(pid, name);
      if (inode === 0) continue;
      sockets.set(name, inode);
      gained ||= inode !== known;
    }
    this.#dirty ||= held === undefined ? sockets.size > 0 : !isSameMap(held.sockets, sockets);
    if ((held?.refusal ?? null) !== null) this.#version += 1;
    this.#held.set(pid, { sockets, refusal: null, gainedAt: gained ? now : (held?.gainedAt ?? 0) });
    return sockets.values();
  }

  #refuse(pid: number, held: Held | undefined, refusal: DescriptorRefusal): void {
    if (held?.refusal === refusal) return;
    const sockets =
      refusal === 'gone' ? new Map<string, number>() : (held?.sockets ?? new Map<string, number>());
    this.#dirty ||= held !== undefined && held.sockets.size !== sockets.size;
    this.#held.set(pid, { sockets, refusal, gainedAt: held?.gainedAt ?? 0 });
    this.#version += 1;
  }

  #rebuild(): void {
    if (!this.#dirty) return;
    this.#dirty = false;
    this.#version += 1;
    const owners = new Map<number, number[]>();
    for (const pid of [...this.#held.keys()].sort((a, b) => a - b)) {
      for (const inode of this.#held.get(pid)?.sockets.values() ?? []) {
        const pids = owners.get(inode);
        if (pids === undefined) owners.set(inode, [pid]);
        else if (pids.at(-1) !== pid) pids.push(pid);
      }
    }
    const kept = new Map<number, readonly number[]>();
    for (const [inode, pids] of owners) {
      const before = this.#owners.get(inode);
      kept.set(inode, before !== undefined && isSameList(before, pids) ? before : pids);
    }
    this.#owners = kept;
  }

  #forgetDead(inodes: ReadonlySet<number>): void {
    for (const inode of this.#givenUp) {
      if (!inodes.has(inode) || this.#owners.has(inode)) this.#givenUp.delete(inode);
    }
  }
}
