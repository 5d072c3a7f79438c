import type { Namespace, ShortLived, Socket, SourceReport } from '../../../shared/socket.ts';
import type { Opener, OwnBind, ProcessEntry } from '../host.ts';
import { type KernelRow, NO_ROWS } from './kernel-row.ts';
import type { ReportedFacts } from './merge/merger.ts';
import { Namespaces } from './namespace/namespaces.ts';
import { openDestroyedTransport } from './netlink/destroyed-sockets.ts';
import { openDiagTransport } from './netlink/koffi-transport.ts';
import type { DiagTransport } from './netlink/transport.ts';
import { type OwnReading, OwnTable } from './own-table.ts';
import { type DescriptorSource, ProcDescriptors } from './owners/descriptors.ts';
import { OwnerIndex } from './owners/owner-index.ts';
import { type ProcessChanges, ProcessWatch } from './owners/process-watch.ts';
import { reusePortIds } from './owners/sharing.ts';
import { partsFinder } from './parts-finder.ts';
import { CgroupUnits } from './process/cgroup-units.ts';
import { ProcessDirectory } from './process/process-directory.ts';
import { ProcessReader, type ProcessSource } from './process/process-reader.ts';
import { Users } from './process/users.ts';
import { seesAllProcesses } from './process/visibility.ts';
import { ShortLivedWatch } from './short-lived.ts';
import { SocketBook } from './socket-book.ts';
import { type Clock, messageOf, reportSource } from './source-report.ts';

export interface OverlayOptions {
  readonly clock: Clock;
  readonly procRoot: string;
  /** Opens sock_diag; rejects where it is refused. */
  readonly openDiag?: () => Promise<DiagTransport>;
  /** Joins the multicast of destroyed sockets; rejects where it is refused. */
  readonly openDestroyed?: () => Promise<DiagTransport>;
  /** How many sockets too short for any pass are listed. */
  readonly keptShortLived?: number;
  /** Effective user of this program. */
  readonly ownUid?: number;
  /** Processes and their descriptors; those of `procRoot`. */
  readonly descriptors?: DescriptorSource;
  /** Details of processes; those of `procRoot`. */
  readonly processes?: ProcessSource;
  /** Milliseconds of a clock that never goes back. */
  readonly monotonic?: () => number;
}

/** What one pass over the kernel's tables found. */
export interface OverlayPass {
  readonly own: OwnReading;
  readonly foreign: readonly KernelRow[];
  readonly sources: readonly SourceReport[];
  /** Whether every process that is not closed to us could be looked at. */
  readonly searched: boolean;
  readonly now: number;
}

const NOBODY_CHANGED: ProcessChanges = { live: new Set(), fresh: [], gone: [], recheck: false };

/** What only Linux tells: every socket of the kernel, all its owners, every namespace (design: "Reading the host"). */
export class Overlay {
  readonly #clock: Clock;
  readonly #watch: ProcessWatch;
  readonly #index: OwnerIndex;
  readonly #processes: ProcessSource;
  readonly #directory: ProcessDirectory;
  readonly #users = new Users();
  readonly #units = new CgroupUnits();
  readonly #namespaces: Namespaces;
  readonly #table: OwnTable;
  readonly #shortLived: ShortLivedWatch;
  readonly #book = new SocketBook();
  readonly #monotonic: () => number;
  readonly #ownUid: number;
  readonly #seesAllProcesses: boolean;
  #inodes: { own: readonly KernelRow[]; foreign: readonly KernelRow[]; set: ReadonlySet<number> } = {
    own: NO_ROWS,
    foreign: NO_ROWS,
    set: new Set(),
  };
  #written: { readonly key: readonly unknown[]; readonly sockets: readonly Socket[] } = {
    key: [],
    sockets: [],
  };

  constructor(options: OverlayOptions) {
    const { clock, procRoot, openDiag = openDiagTransport, ownUid } = options;
    const descriptors = options.descriptors ?? new ProcDescriptors(procRoot);
    const reader = options.processes ?? new ProcessReader(procRoot, this.#users);
    this.#monotonic = options.monotonic ?? (() => performance.now());
    this.#clock = clock;
    this.#watch = new ProcessWatch(descriptors);
    this.#index = new OwnerIndex(descriptors);
    this.#processes = reader;
    this.#directory = new ProcessDirectory(reader);
    this.#namespaces = new Namespaces(procRoot, (pid) => reader.read(pid)?.owner ?? null);
    this.#table = new OwnTable({ namespace: this.#namespaces.own, procRoot, clock, open: openDiag });
    this.#shortLived = new ShortLivedWatch({
      namespace: this.#namespaces.own,
      open: options.openDestroyed ?? openDestroyedTransport,
      kept: options.keptShortLived,
      wasSeen: (id) => this.#table.wasSeen(id),
    });
    this.#ownUid = ownUid ?? process.geteuid?.() ?? -1;
    this.#seesAllProcesses = seesAllProcesses(procRoot);
  }

  get shortLived(): ShortLived {
    return this.#shortLived.facts;
  }

  get ownNamespace(): string {
    return this.#namespaces.own;
  }

  /** Reads the kernel's tables and brings owners up to date. `everything`: a full pass. */
  async read(everything: boolean): Promise<OverlayPass> {
    // The table is opened first: where descriptors are few, it is what must not be lost.
    await this.#table.prepare(everything);
    // Joined before the table is read, so that no end of what it shows is missed.
    await this.#shortLived.prepare(everything);
    if (everything) {
      this.#table.refreshNames();
      this.#users.refresh();
    }
    const now = this.#monotonic();
    this.#shortLived.drain(this.#clock().toISOString());
    let own = this.#table.read();
    const start = performance.now();
    const { changes, error } = this.#poll(now, everything);
    const foreign = this.#namespaces.update(changes, everything, this.#monotonic);
    if (error === null) {
      const ownerless = this.#index.update(changes, this.#inodesOf(own.rows, foreign), now);
      if (ownerless.size > 0) own = this.#settle(own);
      this.#directory.refresh(changes.live, now, everything, this.#index.gained);
    }
    const problem = error ?? this.#exhaustion();
    const owners = reportSource('/proc/PID/fd', this.#clock, start, changes.live.size, problem);
    return { own, foreign, sources: [...own.sources, owners], searched: problem === null, now };
  }

  /** Only our own namespace's rows, to settle a difference. */
  readAgain(): readonly KernelRow[] {
    return this.#table.read().rows;
  }

  /** The sockets of a pass; the same array while nothing changed. */
  write(pass: OverlayPass, reported: ReportedFacts, seenAt: string): readonly Socket[] {
    const own = reported.rows ?? pass.own.rows;
    const { version } = this.#directory;
    const { foreign, searched } = pass;
    const key = [own, foreign, searched, reported.pids, this.#index.version, version, this.#users.version];
    if (key.every((part, index) => part === this.#written.key[index])) return this.#written.sockets;
    const rows = foreign.length === 0 ? own : [...own, ...foreign];
    const partsOf = partsFinder(
      {
        index: this.#index,
        directory: this.#directory,
        users: this.#users,
        units: this.#units,
        ownUid: this.#ownUid,
        seesAllProcesses: this.#seesAllProcesses,
      },
      {
        now: pass.now,
        reportedPids: reported.pids,
        isReported: reported.rows !== null,
        searched,
        reusePort: reusePortIds(rows),
      },
    );
    const sockets = this.#book.write(rows, partsOf, seenAt);
    this.#written = { key, sockets };
    return sockets;
  }

  namespaces(now: number): readonly Namespace[] {
    return this.#namespaces.list(now);
  }

  /** Resolves when what is read in the background, the port settings of other namespaces, is there. */
  settled(): Promise<void> {
    return this.#namespaces.settled();
  }

  readProcesses(): readonly ProcessEntry[] {
    return this.#processes.list();
  }

  readOpeners(ids: readonly string[]): ReadonlyMap<string, Opener> {
    return this.#table.readOpeners(ids);
  }

  expectOwnBind(bind: OwnBind): void {
    this.#shortLived.expectOwnBind(bind);
  }

  dispose(): void {
    this.#table.dispose();
    this.#shortLived.dispose();
    this.#namespaces.dispose();
  }

  #poll(now: number, everything: boolean): { changes: ProcessChanges; error: string | null } {
    try {
      return { changes: this.#watch.poll(now, everything), error: null };
    } catch (error) {
      return {
        changes: NOBODY_CHANGED,
        error: `The list of processes could not be read (${messageOf(error)}).`,
      };
    }
  }

  /** Another user's processes being closed to us is no failure; running out of descriptors is. */
  #exhaustion(): string | null {
    const count = this.#index.refused('exhausted');
    return count === 0
      ? null
      : `Too few file descriptors are left to read the sockets of ${count} processes.`;
  }

  /**
   * Sockets that nobody turned out to hold may have been closed while we looked, so the table is read once more. What
   * is gone is left out, its TIME-WAIT taken in; what has come meanwhile and needs an owner waits for the next pass.
   */
  #settle(own: OwnReading): OwnReading {
    const again = this.#table.read();
    if (!again.usable || again.rows === own.rows) return own;
    const before = new Map(own.rows.map((row) => [row.id, row]));
    const rows = again.rows.flatMap((row) => {
      const known = before.get(row.id);
      return row.inode === 0 || row.inode === known?.inode ? row : (known ?? []);
    });
    return { ...own, rows };
  }

  #inodesOf(own: readonly KernelRow[], foreign: readonly KernelRow[]): ReadonlySet<number> {
    if (own === this.#inodes.own && foreign === this.#inodes.foreign) return this.#inodes.set;
    const set = new Set<number>();
    for (const rows of [own, foreign]) for (const { inode } of rows) if (inode !== 0) set.add(inode);
    this.#inodes = { own, foreign, set };
    return set;
  }
}
