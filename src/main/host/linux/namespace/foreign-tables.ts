import { type KernelRow, NO_ROWS } from '../kernel-row.ts';
import { ProcNetTable } from '../proc-net/proc-net-table.ts';

/**
 * The share of time that light passes may spend on other namespaces. For each table the kernel walks the sockets of
 * all namespaces, 5 to 20 ms for one namespace, so a host with many containers reads them in turn, oldest first.
 */
const LIGHT_SHARE = 0.025;
const LARGEST_CREDIT_MILLISECONDS = 50;
const PROCESSES_TO_TRY = 3;

interface Entry {
  readonly table: ProcNetTable;
  rows: readonly KernelRow[];
  readable: boolean;
  readAt: number;
}

/** The sockets of other namespaces, each through the `net` folder of one process inside it. Never enters one. */
export class ForeignTables {
  readonly #root: string;
  readonly #entries = new Map<string, Entry>();
  #credit = 0;
  #earnedAt = Infinity;
  #joined: { readonly parts: readonly (readonly KernelRow[])[]; readonly rows: readonly KernelRow[] } = {
    parts: [],
    rows: NO_ROWS,
  };

  constructor(procRoot: string) {
    this.#root = procRoot;
  }

  /** `everything`: every namespace, however long it takes. The same array comes back while no row changed. */
  read(
    namespaces: ReadonlyMap<string, readonly number[]>,
    everything: boolean,
    now: () => number,
  ): readonly KernelRow[] {
    for (const id of this.#entries.keys()) if (!namespaces.has(id)) this.#entries.delete(id);
    this.#earn(now());
    const byAge = [...namespaces].sort(([left], [right]) => this.#readAt(left) - this.#readAt(right));
    for (const [id, pids] of byAge) {
      const isNew = !this.#entries.has(id);
      if (!everything && !isNew && this.#credit <= 0) break;
      const start = now();
      this.#readOne(id, pids, start);
      if (!everything) this.#credit -= now() - start;
    }
    return this.#join();
  }

  isReadable(id: string): boolean {
    return this.#entries.get(id)?.readable ?? false;
  }

  #earn(now: number): void {
    this.#credit = Math.min(
      LARGEST_CREDIT_MILLISECONDS,
      this.#credit + Math.max(0, now - this.#earnedAt) * LIGHT_SHARE,
    );
    this.#earnedAt = now;
  }

  #readAt(id: string): number {
    return this.#entries.get(id)?.readAt ?? -Infinity;
  }

  #readOne(id: string, pids: readonly number[], now: number): void {
    const entry = this.#entries.get(id) ?? {
      table: new ProcNetTable(id),
      rows: NO_ROWS,
      readable: false,
      readAt: now,
    };
    this.#entries.set(id, entry);
    entry.readAt = now;
    for (const pid of pids.slice(0, PROCESSES_TO_TRY)) {
      try {
        entry.rows = entry.table.read(`${this.#root}/${pid}/net`);
        entry.readable = true;
        return;
      } catch {
        // The process has gone, or its folder is closed to us: another one will do.
      }
    }
    entry.rows = NO_ROWS;
    entry.readable = false;
  }

  #join(): readonly KernelRow[] {
    const parts = Array.from(this.#entries.values(), (entry) => entry.rows);
    const before = this.#joined.parts;
    const isSame = parts.length === before.length && parts.every((part, index) => part === before[index]);
    if (!isSame) this.#joined = { parts, rows: parts.flat() };
    return this.#joined.rows;
  }
}
