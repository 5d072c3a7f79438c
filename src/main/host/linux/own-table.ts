import { release } from 'node:os';
import type { MissingKind, SourceReport } from '../../../shared/socket.ts';
import type { Opener } from '../host.ts';
import { type KernelRow, NO_ROWS } from './kernel-row.ts';
import { SockDiagTable } from './netlink/sock-diag-table.ts';
import type { DiagTransport } from './netlink/transport.ts';
import { ProcNetTable } from './proc-net/proc-net-table.ts';
import { type Clock, messageOf, reportSource } from './source-report.ts';

/** The first kernel whose sock_diag lists sockets that are bound and do not listen. */
const BOUND_SINCE = [6, 8] as const;

export interface OwnTableOptions {
  readonly namespace: string;
  readonly procRoot: string;
  readonly clock: Clock;
  /** Rejects where the kernel or this machine offers no sock_diag. */
  readonly open: () => Promise<DiagTransport>;
}

export interface OwnReading {
  readonly rows: readonly KernelRow[];
  readonly sources: readonly SourceReport[];
  readonly missing: readonly MissingKind[];
  /** False where no table of the kernel could be read. */
  readonly usable: boolean;
}

function knowsBoundSockets(): boolean {
  const [major = 0, minor = 0] = release().split('.').map(Number);
  return major > BOUND_SINCE[0] || (major === BOUND_SINCE[0] && minor >= BOUND_SINCE[1]);
}

/** The sockets of our own namespace: by sock_diag, and by `/proc/net` where that is refused. */
export class OwnTable {
  readonly #options: OwnTableOptions;
  readonly #procNet: ProcNetTable;
  #diag: SockDiagTable | null = null;
  #refusal: string | null = null;

  constructor(options: OwnTableOptions) {
    this.#options = options;
    this.#procNet = new ProcNetTable(options.namespace);
  }

  /** Opens sock_diag where it is not open; after a refusal only with `again`. */
  async prepare(again: boolean): Promise<void> {
    if (this.#diag !== null || (this.#refusal !== null && !again)) return;
    try {
      this.#diag = new SockDiagTable(await this.#options.open(), this.#options.namespace);
      this.#refusal = null;
    } catch (error) {
      this.#refusal = messageOf(error);
    }
  }

  read(): OwnReading {
    const start = performance.now();
    const rows = this.#readDiag();
    if (rows !== null) {
      const sources = [reportSource('sock_diag', this.#options.clock, start, rows.length)];
      return { rows, sources, missing: knowsBoundSockets() ? [] : ['tcp-bound'], usable: true };
    }
    const reason = `The kernel's socket tables could not be asked directly (${this.#refusal ?? 'not open'}).`;
    const refused = reportSource('sock_diag', this.#options.clock, start, 0, reason);
    return this.#readProcNet(refused);
  }

  /** Who opened these connections, by row id; nothing where sock_diag is refused. */
  readOpeners(ids: readonly string[]): ReadonlyMap<string, Opener> {
    try {
      return this.#diag?.readOpeners(ids) ?? new Map();
    } catch (error) {
      this.#closeDiag(messageOf(error));
      return new Map();
    }
  }

  /** Whether a pass has shown the socket of this id; null where that cannot be said. */
  wasSeen(id: string): boolean | null {
    return this.#diag?.wasSeen(id) ?? null;
  }

  /** Interfaces may have been renamed. */
  refreshNames(): void {
    this.#diag?.forgetInterfaceNames();
  }

  dispose(): void {
    this.#diag?.close();
    this.#diag = null;
  }

  #readDiag(): readonly KernelRow[] | null {
    try {
      return this.#diag?.read() ?? null;
    } catch (error) {
      this.#closeDiag(messageOf(error));
      return null;
    }
  }

  /** A conversation that failed halfway is not taken up again: the next full pass opens a new one. */
  #closeDiag(reason: string): void {
    this.#diag?.close();
    this.#diag = null;
    this.#refusal = reason;
  }

  #readProcNet(refused: SourceReport): OwnReading {
    const { clock, procRoot } = this.#options;
    const start = performance.now();
    try {
      const rows = this.#procNet.read(`${procRoot}/self/net`);
      const report = reportSource('/proc/net', clock, start, rows.length);
      return { rows, sources: [refused, report], missing: ['tcp-bound'], usable: true };
    } catch (error) {
      const sentence = `The tables under /proc/net could not be read (${messageOf(error)}).`;
      const report = reportSource('/proc/net', clock, start, 0, sentence);
      return {
        rows: NO_ROWS,
        sources: [refused, report],
        missing: ['udp-unconnected', 'tcp-bound'],
        usable: false,
      };
    }
  }
}
