import type { DescriptorSource, OpenDescriptors } from './descriptors.ts';
import { HolderMap } from './holder-map.ts';
import type { ProcessChanges } from './process-watch.ts';
import { DENIED, type DescriptorRefusal } from './refusal.ts';

const NOBODY: ReadonlySet<number> = new Set();

interface Held {
  /** Descriptor → inode, of sockets of every kind. */
  readonly sockets: Map<string, number>;
  /** Why the last look was refused; what an earlier one found is kept. */
  refusal: DescriptorRefusal | null;
  gainedAt: number;
}

/**
 * Which processes hold which socket. Looking is what costs, so (process, descriptor) → inode is remembered while
 * the inode lives; descriptors are read again for new processes, for an inode that nobody is known to hold, and for
 * everybody when a recheck is due, which also finds descriptors that were passed on.
 */
export class OwnerIndex {
  readonly #source: DescriptorSource;
  readonly #held = new Map<number, Held>();
  readonly #holders = new HolderMap();
  /** Inodes that a complete look at everybody did not find: left alone until the next recheck. */
  readonly #givenUp = new Set<number>();
  readonly #gained = new Set<number>();
  #version = 0;
  /** After the last search everybody was found or given up; that holds until one of the two changes. */
  #searched: { inodes: ReadonlySet<number> | null; version: number } = { inodes: null, version: 0 };

  constructor(source: DescriptorSource) {
    this.#source = source;
  }

  /** Changes whenever any answer of this index may have. */
  get version(): number {
    return this.#version;
  }

  /** Processes that were found to hold a socket more by the last update. */
  get gained(): ReadonlySet<number> {
    return this.#gained;
  }

  /** How many processes' descriptors could not be read for one of these reasons. */
  refused(...reasons: readonly DescriptorRefusal[]): number {
    let count = 0;
    for (const { refusal } of this.#held.values()) {
      if (refusal !== null && reasons.includes(refusal)) count += 1;
    }
    return count;
  }

  /** Ascending process ids; the same array for as long as nothing changes. */
  ownersOf(inode: number): readonly number[] {
    return this.#holders.of(inode);
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
    this.#gained.clear();
    for (const pid of changes.gone) this.#forget(pid);
    const seen = new Set(changes.recheck ? changes.live : changes.fresh);
    for (const pid of seen) this.#look(pid, null, now);
    if (changes.recheck) this.#reconsider(inodes);
    return this.#search(changes, inodes, seen, now);
  }

  #forget(pid: number): void {
    const held = this.#held.get(pid);
    if (held === undefined) return;
    this.#drop(pid, held);
    this.#held.delete(pid);
  }

  #drop(pid: number, { sockets }: Held): void {
    if (sockets.size > 0) this.#version += 1;
    this.#holders.removeAll(sockets.values(), pid);
    sockets.clear();
  }

  /** Looks for inodes without an owner, first where sockets were last gained, and stops when all are found. */
  #search(
    changes: ProcessChanges,
    inodes: ReadonlySet<number>,
    seen: ReadonlySet<number>,
    now: number,
  ): ReadonlySet<number> {
    if (inodes === this.#searched.inodes && this.#version === this.#searched.version) return NOBODY;
    let wanted: number[] = [];
    for (const inode of inodes)
      if (!this.#holders.has(inode) && !this.#givenUp.has(inode)) wanted.push(inode);
    if (wanted.length === 0) {
      this.#searched = { inodes, version: this.#version };
      return NOBODY;
    }
    const gainedAt = (pid: number) => this.#held.get(pid)?.gainedAt ?? 0;
    const order = [...changes.live].filter((pid) => !seen.has(pid)).sort((a, b) => gainedAt(b) - gainedAt(a));
    // A descriptor's number may have passed to another socket while the one before lives on under another number:
    // before anybody is said to hold nothing, nothing is trusted.
    for (const trusted of [inodes, null]) {
      for (const pid of wanted.length === 0 ? [] : order) {
        this.#look(pid, trusted, now);
        wanted = wanted.filter((inode) => !this.#holders.has(inode));
        if (wanted.length === 0) break;
      }
    }
    for (const inode of wanted) this.#givenUp.add(inode);
    if (wanted.length > 0) this.#version += 1;
    return new Set(wanted);
  }

  /** Reads one process; with `trusted`, descriptors last seen on one of those inodes are not read again. */
  #look(pid: number, trusted: ReadonlySet<number> | null, now: number): void {
    const held = this.#held.get(pid) ?? { sockets: new Map<string, number>(), refusal: null, gainedAt: 0 };
    this.#held.set(pid, held);
    const descriptors = this.#source.open(pid);
    if (typeof descriptors === 'string') {
      this.#refuse(pid, held, descriptors);
      return;
    }
    let lost: ReadonlySet<number>;
    try {
      lost = this.#follow(pid, held, descriptors, trusted, now);
    } finally {
      descriptors.close();
    }
    // A living socket that seems lost may have moved to a number that was trusted to be another's.
    if (trusted !== null && [...lost].some((inode) => trusted.has(inode))) this.#look(pid, null, now);
  }

  /** Returns the inodes that descriptors led to and no longer do. */
  #follow(
    pid: number,
    held: Held,
    descriptors: OpenDescriptors,
    trusted: ReadonlySet<number> | null,
    now: number,
  ): ReadonlySet<number> {
    const { names } = descriptors;
    const { sockets } = held;
    let isDenied = false;
    const lost = new Set<number>();
    let open = 0;
    for (const name of names) {
      const known = sockets.get(name);
      if (known !== undefined && trusted?.has(known) === true) {
        open += 1;
        continue;
      }
      const inode = descriptors.socketInode(name);
      if (inode === DENIED) {
        isDenied = true;
        if (known !== undefined) open += 1;
        continue;
      }
      if (inode !== 0) open += 1;
      if (inode === (known ?? 0)) continue;
      if (known !== undefined) lost.add(known);
      if (inode === 0) sockets.delete(name);
      else this.#gain(pid, held, name, inode, now);
    }
    if (open !== sockets.size) this.#close(sockets, new Set(names), lost);
    if (lost.size > 0) this.#lose(pid, sockets, lost);
    this.#setRefusal(held, isDenied ? 'denied' : null);
    return lost;
  }

  #gain(pid: number, held: Held, name: string, inode: number, now: number): void {
    held.sockets.set(name, inode);
    held.gainedAt = now;
    this.#gained.add(pid);
    this.#holders.add(inode, pid);
    this.#version += 1;
  }

  /** Forgets descriptors that are no longer listed. */
  #close(sockets: Map<string, number>, names: ReadonlySet<string>, lost: Set<number>): void {
    for (const [name, inode] of sockets) {
      if (names.has(name)) continue;
      sockets.delete(name);
      lost.add(inode);
    }
  }

  /** A process may hold a socket by several descriptors, and lose but one of them. */
  #lose(pid: number, sockets: ReadonlyMap<string, number>, lost: ReadonlySet<number>): void {
    const kept = new Set(sockets.values());
    for (const inode of lost) if (!kept.has(inode)) this.#holders.remove(inode, pid);
    this.#version += 1;
  }

  #refuse(pid: number, held: Held, refusal: DescriptorRefusal): void {
    const isNew = held.refusal !== refusal;
    this.#setRefusal(held, refusal);
    if (isNew && refusal === 'gone') this.#drop(pid, held);
  }

  #setRefusal(held: Held, refusal: DescriptorRefusal | null): void {
    if (held.refusal === refusal) return;
    held.refusal = refusal;
    this.#version += 1;
  }

  #reconsider(inodes: ReadonlySet<number>): void {
    for (const inode of this.#givenUp) {
      if (!inodes.has(inode) || this.#holders.has(inode)) this.#givenUp.delete(inode);
    }
  }
}
