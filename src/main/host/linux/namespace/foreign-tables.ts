import { type KernelRow, NO_ROWS } from '../kernel-row.ts';
import { ProcNetTable } from '../proc-net/proc-net-table.ts';
import { readPulse } from './namespace-pulse.ts';

/**
 * The share of time that light passes may spend on other namespaces. For each table the kernel walks the sockets of
 * all namespaces, 5 to 20 ms for one namespace, so a host with many containers reads them in turn, oldest first.
 */
const LIGHT_SHARE = 0.025;
const LARGEST_CREDIT_MILLISECONDS = 50;
/** How long tables are believed while the namespace's counters stand still. */
const QUIET_MILLISECONDS = 10_000;
const PROCESSES_TO_TRY = 3;

interface Entry {
  readonly table: ProcNetTable;
  rows: readonly KernelRow[];
  readable: boolean;
  readAt: number;
  /** When the tables were read, or the counters said that they need not be. */
  checkedAt: number;
  /** The counters and processes at that time. */
  pulse: string | null;
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
    const byAge = [...namespaces].sort(([left], [right]) => this.#checkedAt(left) - this.#checkedAt(right));
    for (const [id, pids] of byAge) {
      const isNew = !this.#entries.has(id);
      if (!everything && !isNew && this.#credit <= 0) break;
      const start = now();
      this.#readOne(id, pids, start, everything);
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

  #checkedAt(id: string): number {
    return this.#entries.get(id)?.checkedAt ?? -Infinity;
  }

  /** A process that came or went may have replaced a listener without a word being sent. */
  #pulseOf(pids: readonly number[]): string | null {
    const pulse = pids[0] === undefined ? null : readPulse(`${this.#root}/${pids[0]}/net`);
    return pulse === null ? null : `${pids.join()} ${pulse}`;
  }

  #readOne(id: string, pids: readonly number[], now: number, everything: boolean): void {
    const entry = this.#entries.get(id) ?? {
      table: new ProcNetTable(id),
      rows: NO_ROWS,
      readable: false,
      readAt: -Infinity,
      checkedAt: now,
      pulse: null,
    };
    this.#entries.set(id, entry);
    entry.checkedAt = now;
    // Before the tables, so that what happens while they are read is not taken for read.
    const pulse = this.#pulseOf(pids);
    const isQuiet = entry.readable && pulse !== null && pulse === entry.pulse;
    if (isQuiet && !everything && now - entry.readAt < QUIET_MILLISECONDS) return;
    entry.pulse = pulse;
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
