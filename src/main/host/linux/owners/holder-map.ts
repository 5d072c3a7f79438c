const NOBODY: readonly number[] = [];

/**
 * Inode → the processes that hold it, ascending. Lists are never changed but replaced, and equal lists of one process
 * are the same object, so that whoever uses them can compare and remember by identity.
 */
export class HolderMap {
  readonly #holders = new Map<number, readonly number[]>();
  readonly #singles = new Map<number, readonly number[]>();

  of(inode: number): readonly number[] {
    return this.#holders.get(inode) ?? NOBODY;
  }

  has(inode: number): boolean {
    return this.#holders.has(inode);
  }

  add(inode: number, pid: number): void {
    const pids = this.#holders.get(inode);
    if (pids === undefined) this.#holders.set(inode, this.#single(pid));
    else if (!pids.includes(pid))
      this.#holders.set(
        inode,
        [...pids, pid].sort((left, right) => left - right),
      );
  }

  remove(inode: number, pid: number): void {
    const left = this.of(inode).filter((other) => other !== pid);
    const [only] = left;
    if (only === undefined) this.#holders.delete(inode);
    else this.#holders.set(inode, left.length === 1 ? this.#single(only) : left);
  }

  /** Forgets a process altogether; `inodes` are all that it held. */
  removeAll(inodes: Iterable<number>, pid: number): void {
    for (const inode of inodes) this.remove(inode, pid);
    this.#singles.delete(pid);
  }

  #single(pid: number): readonly number[] {
    const known = this.#singles.get(pid);
    if (known !== undefined) return known;
    const list = [pid];
    this.#singles.set(pid, list);
    return list;
  }
}
