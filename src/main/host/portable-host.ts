import { hostname } from 'node:os';
import { type AppointmentBook, NO_APPOINTMENTS } from '../../shared/carrier/appointments.ts';
import {
  NO_SHORT_LIVED,
  type HostReading,
  type Namespace,
  type Owner,
  type SourceReport,
} from '../../shared/socket.ts';
import type {
  ConnectionAnswer,
  ConnectionSource,
  Host,
  Opener,
  PassKind,
  ProcessEntry,
  ReportedConnection,
} from './host.ts';
import { createMacosSystem } from './macos/macos-system.ts';
import { findOwners, HolderIndex } from './systeminformation/find-owners.ts';
import type { Holder, PortableSystem } from './systeminformation/portable-system.ts';
import { ProcessCache } from './systeminformation/process-cache.ts';
import { createProgramRunner, type ProgramRunner } from './systeminformation/program-runner.ts';
import { SocketLedger } from './systeminformation/socket-ledger.ts';
import { TimedAnswer } from './systeminformation/timed-answer.ts';
import { createWindowsSystem } from './windows/windows-system.ts';

export interface PortableHostOptions {
  readonly platform: 'darwin' | 'win32';
  readonly connections: ConnectionSource;
  /** Replaced in tests by recorded answers. */
  readonly runner?: ProgramRunner;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

const UNREAD: Namespace = {
  id: 'host',
  name: 'host',
  kind: 'host',
  readable: true,
  ephemeral: null,
  reserved: [],
  excluded: [],
  unprivilegedPortStart: null,
};

class PortableHost implements Host {
  readonly #platform: string;
  readonly #source: ConnectionSource;
  readonly #runner: ProgramRunner;
  readonly #system: PortableSystem;
  readonly #now: () => number;
  readonly #ledger = new SocketLedger(UNREAD.id);
  readonly #cache = new ProcessCache();
  readonly #namespace: TimedAnswer<Namespace>;
  readonly #processes: TimedAnswer<unknown>;
  readonly #holders: TimedAnswer<readonly Holder[]>;
  #index: HolderIndex | null = null;
  #lastRows: readonly ReportedConnection[] | null = null;

  constructor(options: PortableHostOptions) {
    this.#platform = options.platform;
    this.#source = options.connections;
    this.#runner = options.runner ?? createProgramRunner();
    this.#system =
      options.platform === 'darwin' ? createMacosSystem(this.#runner) : createWindowsSystem(this.#runner);
    this.#now = options.now ?? Date.now;
    this.#namespace = new TimedAnswer(this.#now, 'keep');
    this.#processes = new TimedAnswer(this.#now, 'keep');
    // An old list would name owners that have closed their descriptors since.
    this.#holders = new TimedAnswer(this.#now, 'forget');
  }

  async read(kind: PassKind): Promise<HostReading> {
    const full = kind === 'full';
    // The table costs the same in both passes here; the details about it do not.
    const [answer] = await Promise.all([
      this.#source.read(true),
      full ? this.#namespace.refresh(() => this.#system.readNamespace()) : null,
      full && this.#system.readHolders ? this.#holders.refresh(this.#system.readHolders) : null,
    ]);
    const { rows, report } = this.#rows(answer);
    await this.#refreshProcesses(rows, full);
    if (full) this.#index = this.#holders.value && new HolderIndex(this.#holders.value);
    return this.#reading(rows, report);
  }

  /** Neither system tells who opened a connection. */
  askOpeners(): Promise<ReadonlyMap<string, Opener>> {
    return Promise.resolve(new Map());
  }

  /** What launchd and Windows go by is not read. */
  readAppointments(): AppointmentBook {
    return NO_APPOINTMENTS;
  }

  /** Neither system tells a start time that the clock has no part in. */
  async readProcesses(): Promise<readonly ProcessEntry[]> {
    const { value } = await this.#system.readProcesses([]);
    return [...(value ?? this.#cache.processes ?? new Map<number, Owner>()).values()].map(
      ({ pid, name, parentPid, startedAt }) => ({ pid, name, parentPid, startedAt, startMark: startedAt }),
    );
  }

  /** Neither system tells of sockets between two readings. */
  expectOwnBind(): void {
    // Nothing to leave out.
  }

  retry(): void {
    this.#source.retry();
  }

  dispose(): void {
    this.#source.dispose();
    this.#runner.close();
  }

  /** While the table cannot be read, the last one is shown and named stale. */
  #rows(answer: ConnectionAnswer): { rows: readonly ReportedConnection[]; report: SourceReport } {
    const { connections, report } = answer;
    if (report.state === 'ok' || connections.length > 0) {
      this.#lastRows = connections;
      return { rows: connections, report };
    }
    if (this.#lastRows === null) return { rows: [], report };
    return { rows: this.#lastRows, report: { ...report, state: 'stale', rows: this.#lastRows.length } };
  }

  async #refreshProcesses(rows: readonly ReportedConnection[], full: boolean): Promise<void> {
    const held = full ? (this.#holders.value ?? []) : [];
    const pids = [
      ...new Set([...rows, ...held].flatMap(({ pid }) => (pid === null || pid === 0 ? [] : [pid]))),
    ];
    if (!full && !this.#cache.lacks(pids)) return;
    await this.#processes.refresh(async () => {
      const answer = await this.#system.readProcesses(pids);
      if (answer.value) this.#cache.update(answer.value, pids);
      else this.#cache.giveUp(pids);
      return answer;
    });
  }

  #reading(rows: readonly ReportedConnection[], report: SourceReport): HostReading {
    const takenAt = new Date(this.#now()).toISOString();
    const facts = {
      processes: this.#cache.processes,
      holders: this.#index,
      kernelOwner: (pid: number) => this.#system.kernelOwner(pid),
    };
    const tools = [this.#processes.report, this.#holders.report, this.#namespace.report];
    return {
      takenAt,
      host: { platform: this.#platform, hostname: hostname() },
      sources: [report, ...tools.filter((each) => each !== null)],
      namespaces: [this.#namespace.value ?? UNREAD],
      sockets: this.#ledger.update(rows, (connection) => findOwners(connection, facts), takenAt),
      // Both netstats show unconnected UDP; neither system keeps a table of TCP sockets that are bound only.
      missing: [],
      shortLived: NO_SHORT_LIVED,
    };
  }
}

/** The host on macOS and Windows: systeminformation's table, with what it lacks there about processes and ports. */
export function createPortableHost(options: PortableHostOptions): Host {
  return new PortableHost(options);
}
