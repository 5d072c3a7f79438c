import { readlinkSync, statSync } from 'node:fs';
import type { ProcessChanges } from '../owners/process-watch.ts';

/** Shown as the id of our own namespace where `/proc` does not tell it. */
const UNKNOWN_OWN = 'own';

/** Which processes live in which network namespace (network_namespaces(7)). */
export class NamespaceFinder {
  readonly #root: string;
  /** Id of the namespace that this program runs in. */
  readonly own: string;
  readonly #ownTable: number | null;
  readonly #namespaceOf = new Map<number, string>();
  readonly #byTable = new Map<number, string>();

  constructor(procRoot: string) {
    this.#root = procRoot;
    this.own = this.#link('self') ?? UNKNOWN_OWN;
    this.#ownTable = this.#tableInode('self');
  }

  update(changes: ProcessChanges): void {
    for (const pid of changes.gone) this.#namespaceOf.delete(pid);
    const unreadable: number[] = [];
    for (const pid of changes.recheck ? changes.live : changes.fresh) {
      const id = this.#link(pid);
      if (id === null) unreadable.push(pid);
      else this.#namespaceOf.set(pid, id);
    }
    if (unreadable.length > 0) this.#identifyByTable(unreadable);
  }

  /** Every other namespace with its processes, ascending. */
  foreign(): ReadonlyMap<string, readonly number[]> {
    const processes = new Map<string, number[]>();
    for (const [pid, id] of this.#namespaceOf) {
      if (id === this.own) continue;
      const pids = processes.get(id);
      if (pids === undefined) processes.set(id, [pid]);
      else pids.push(pid);
    }
    for (const pids of processes.values()) pids.sort((a, b) => a - b);
    return processes;
  }

  #link(process: number | 'self'): string | null {
    try {
      return /^net:\[(\d+)\]$/.exec(readlinkSync(`${this.#root}/${process}/ns/net`))?.[1] ?? null;
    } catch {
      return null;
    }
  }

  /**
   * `/proc/PID/ns` of another user's process is closed to us, its `net` folder is not, and the kernel gives every
   * namespace its own files in there: their inode tells namespaces apart without any privilege.
   */
  #tableInode(process: number | 'self'): number | null {
    try {
      return statSync(`${this.#root}/${process}/net/tcp`).ino;
    } catch {
      return null;
    }
  }

  #identifyByTable(pids: readonly number[]): void {
    if (this.#ownTable === null) return;
    this.#byTable.clear();
    this.#byTable.set(this.#ownTable, this.own);
    for (const [id, [pid]] of this.foreign()) {
      const table = pid === undefined ? null : this.#tableInode(pid);
      if (table !== null && !this.#byTable.has(table)) this.#byTable.set(table, id);
    }
    for (const pid of pids) {
      const table = this.#tableInode(pid);
      if (table === null) this.#namespaceOf.delete(pid);
      else this.#namespaceOf.set(pid, this.#byTable.get(table) ?? `net-${table}`);
    }
  }
}
