import { hostname } from 'node:os';
import type { AppointmentBook, SuperServer } from '../../../shared/carrier/appointments.ts';
import type { HostReading } from '../../../shared/socket.ts';
import type { ConnectionSource, Host, Opener, OwnBind, PassKind, ProcessEntry } from '../host.ts';
import { AppointmentReader } from './appointments/appointment-reader.ts';
import { Merger } from './merge/merger.ts';
import { Overlay, type OverlayOptions } from './overlay.ts';

export interface LinuxHostOptions extends Partial<OverlayOptions> {
  /** systeminformation behind its guards. */
  readonly connections: ConnectionSource;
  /**
   * How long a full pass waits for systeminformation once the kernel's tables are read, in milliseconds; 0, the
   * default, for not at all. A program that reads only once sets it, so that its one picture has both.
   */
  readonly patience?: number;
}

const NO_OPENERS: ReadonlyMap<string, Opener> = new Map();

/**
 * The Linux host: systeminformation and the overlay, merged.
 *
 * The overlay answers first and is shown at once. A full pass starts systeminformation in the background; its answer
 * is compared with the kernel's tables at the first pass after it arrives. It then names owners that the overlay
 * could not see, and is all there is where every table of the kernel is closed to us, in which case a pass waits for
 * it. Where the two disagree the kernel is read again and wins, and the source's error says so.
 */
class LinuxHost implements Host {
  readonly #overlay: Overlay;
  readonly #merger: Merger;
  readonly #clock: () => Date;
  readonly #patience: number;
  readonly #appointments: AppointmentReader;

  constructor(options: LinuxHostOptions) {
    this.#clock = options.clock ?? (() => new Date());
    this.#patience = options.patience ?? 0;
    const procRoot = options.procRoot ?? '/proc';
    this.#appointments = new AppointmentReader(procRoot, options.ownUid ?? process.geteuid?.() ?? -1);
    this.#merger = new Merger(options.connections, this.#clock);
    this.#overlay = new Overlay({ ...options, clock: this.#clock, procRoot });
  }

  async read(kind: PassKind): Promise<HostReading> {
    const takenAt = this.#clock().toISOString();
    const pass = await this.#overlay.read(kind === 'full');
    const { rows, usable, missing } = pass.own;
    if (kind === 'full' || !usable) {
      this.#merger.start(rows);
      await this.#merger.wait(usable ? this.#patience : undefined);
    }
    const reported = usable
      ? this.#merger.compare(rows, () => this.#overlay.readAgain())
      : this.#merger.substitute(this.#overlay.ownNamespace);
    return {
      takenAt,
      host: { platform: 'linux', hostname: hostname() },
      sources: [this.#merger.report(), ...pass.sources],
      namespaces: this.#overlay.namespaces(pass.now),
      sockets: this.#overlay.write(pass, reported, takenAt),
      missing,
      shortLived: this.#overlay.shortLived,
    };
  }

  askOpeners(socketIds: readonly string[]): Promise<ReadonlyMap<string, Opener>> {
    const openers = socketIds.length === 0 ? NO_OPENERS : this.#overlay.readOpeners(socketIds);
    const asked = new Set(socketIds);
    return Promise.resolve(new Map([...openers].filter(([id]) => asked.has(id))));
  }

  readAppointments(servers: readonly SuperServer[], kind: PassKind): AppointmentBook {
    return this.#appointments.read(servers, kind === 'full');
  }

  readProcesses(): Promise<readonly ProcessEntry[]> {
    return Promise.resolve(this.#overlay.readProcesses());
  }

  expectOwnBind(bind: OwnBind): void {
    this.#overlay.expectOwnBind(bind);
  }

  retry(): void {
    this.#merger.retry();
  }

  dispose(): void {
    this.#overlay.dispose();
    this.#merger.dispose();
  }
}

/** Reads a Linux computer. `read` never rejects for a source that fails; calls must not overlap. */
export function createLinuxHost(options: LinuxHostOptions): Host {
  return new LinuxHost(options);
}
