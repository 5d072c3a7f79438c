import type { AppointmentBook, SuperServer } from '../../shared/carrier/appointments.ts';
import type {
  AddressFamily,
  Endpoint,
  HostReading,
  Protocol,
  SocketState,
  SourceReport,
} from '../../shared/socket.ts';

/** full: every source. light: the kernel's tables and what is new in them (Linux); elsewhere the same as full. */
export type PassKind = 'full' | 'light';

/** Which side of a TCP connection opened it, as the kernel's own counters prove (shared rule 3 of roles). */
export type Opener = 'connected' | 'accepted';

/** One process of the whole list, whether it owns a socket or not. */
export interface ProcessEntry {
  readonly pid: number;
  readonly name: string;
  readonly parentPid: number | null;
  /** As `Owner.startedAt` tells it. */
  readonly startedAt: string | null;
  /** When it began, in a form that no correction of the clock changes; null where the system does not tell. */
  readonly startMark: string | null;
}

/** Where Porthole itself binds a socket for an instant. */
export interface OwnBind {
  readonly protocol: Protocol;
  readonly address: string;
  readonly port: number;
}

/** All that Porthole knows of an operating system. */
export interface Host {
  /** Never rejects for a source that fails: it is named in `sources`. Calls must not overlap. */
  read(kind: PassKind): Promise<HostReading>;
  /** Asks the kernel once who opened these sockets (ids of the last reading); ids it cannot tell are left out. */
  askOpeners(socketIds: readonly string[]): Promise<ReadonlyMap<string, Opener>>;
  /**
   * For whom these super-servers open their ports, as their files say; the same book while nothing changes. Files are
   * looked at again after a full pass (`kind`).
   */
  readAppointments(servers: readonly SuperServer[], kind: PassKind): AppointmentBook;
  /** Every process there is, for who descends from whom. May be called while a reading is under way. */
  readProcesses(): Promise<readonly ProcessEntry[]>;
  /** A socket of ours is about to be bound and closed at once: it is not to be told as a stranger's. */
  expectOwnBind(bind: OwnBind): void;
  /** The user asks to look again: a source that was left in peace after a failure is asked at the next pass. */
  retry(): void;
  dispose(): void;
}

/** One row of a portable source, guarded: every field is what its type says, whatever the tool printed. */
export interface ReportedConnection {
  readonly protocol: Protocol;
  readonly family: AddressFamily;
  readonly local: Endpoint;
  readonly remote: Endpoint | null;
  readonly state: SocketState;
  /** The tool printed an IPv4-mapped address, here folded to IPv4. */
  readonly mapped: boolean;
  readonly pid: number | null;
  /** As the tool cut it; null where it printed none. */
  readonly processName: string | null;
}

export interface ConnectionAnswer {
  readonly report: SourceReport;
  readonly connections: readonly ReportedConnection[];
}

/** systeminformation behind its guards. */
export interface ConnectionSource {
  /** `expectRows`: the kernel's table is not empty, so an empty answer is a failure. Never rejects. */
  read(expectRows: boolean): Promise<ConnectionAnswer>;
  /** Ends the pause after a failure. */
  retry(): void;
  dispose(): void;
}
