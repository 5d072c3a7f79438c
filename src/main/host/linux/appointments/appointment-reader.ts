import { statSync } from 'node:fs';
import {
  type Appointment,
  type AppointmentBook,
  type Appointments,
  NO_APPOINTMENTS,
  type SuperServer,
} from '../../../../shared/carrier/appointments.ts';
import { ConfigFiles } from './config-files.ts';
import { inetdAppointments, xinetdFileAppointments } from './inetd-files.ts';
import { systemdAppointments } from './systemd-units.ts';
import { SYSTEM_FOLDERS, userFolders } from './unit-folders.ts';

const MOST_APPOINTMENTS = 2000;

interface Known {
  readonly startedAt: string | null;
  readonly command: string | null;
  readonly files: ConfigFiles;
  readonly appointments: Appointments;
}

function read({ kind, owner }: SuperServer, files: ConfigFiles): readonly Appointment[] {
  switch (kind) {
    case 'inetd':
      return inetdAppointments(owner, files);
    case 'xinetd':
      return xinetdFileAppointments(owner, files);
    case 'systemd':
      return systemdAppointments(SYSTEM_FOLDERS, files);
    case 'systemd-user':
      return systemdAppointments(userFolders(owner, files), files);
  }
}

/** Reads for whom super-servers open their ports: when one is first seen, and again when one of its files has changed. */
export class AppointmentReader {
  readonly #procRoot: string;
  readonly #ownUid: number;
  #known = new Map<number, Known>();
  #book: AppointmentBook = NO_APPOINTMENTS;

  constructor(procRoot: string, ownUid: number) {
    this.#procRoot = procRoot;
    this.#ownUid = ownUid;
  }

  /** The same book while nothing changes. `looksAgain`: whether files have changed is looked at, too. */
  read(servers: readonly SuperServer[], looksAgain: boolean): AppointmentBook {
    const next = new Map(servers.map((server) => [server.owner.pid, this.#one(server, looksAgain)]));
    const isSame =
      next.size === this.#known.size && [...next].every(([pid, known]) => this.#known.get(pid) === known);
    if (isSame) return this.#book;
    this.#known = next;
    this.#book = new Map([...next].map(([pid, { appointments }]) => [pid, appointments]));
    return this.#book;
  }

  #one(server: SuperServer, looksAgain: boolean): Known {
    const { pid, startedAt, command } = server.owner;
    const before = this.#known.get(pid);
    const isSame = before?.startedAt === startedAt && before.command === command;
    if (isSame && (!looksAgain || before.files.isUnchanged)) return before;
    const files = new ConfigFiles(this.#rootOf(server));
    const entries = this.#mayRead(server) ? read(server, files).slice(0, MOST_APPOINTMENTS) : [];
    return { startedAt, command, files, appointments: { entries, unreadable: files.unreadable } };
  }

  /** A command line names files: of nobody but root and ourselves, since we may be allowed more than its user. */
  #mayRead({ owner: { uid } }: SuperServer): boolean {
    return uid === 0 || uid === this.#ownUid;
  }

  /** What the process sees as `/`. Where that is closed to us and it is in no container, ours is the same. */
  #rootOf({ owner: { pid, container } }: SuperServer): string {
    const root = `${this.#procRoot}/${pid}/root`;
    if (container !== null) return root;
    try {
      statSync(`${root}/`);
      return root;
    } catch {
      return '';
    }
  }
}
