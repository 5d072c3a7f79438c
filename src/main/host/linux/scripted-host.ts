import type { Host, ProcessEntry } from '../host.ts';
import type { ProcessLink } from '../parents.ts';
import { createLinuxHost } from './linux-host.ts';
import { FakeConnections } from './merge/fake-connections.ts';
import { FakeDiag } from './netlink/fake-diag.ts';
import type { DiagTransport } from './netlink/transport.ts';
import { FakeDescriptors } from './owners/fake-descriptors.ts';
import type { ProcessReading, ProcessSource } from './process/process-reader.ts';

/** Details of the fake processes: `parents` says who started whom. */
class FakeProcesses implements ProcessSource {
  readonly parents = new Map<number, number>();
  readonly #alive: FakeDescriptors;

  constructor(alive: FakeDescriptors) {
    this.#alive = alive;
  }

  readLink(pid: number): ProcessLink | null {
    return this.#alive.tables.has(pid)
      ? { name: `process-${pid}`, parentPid: this.parents.get(pid) ?? 1 }
      : null;
  }

  read(pid: number): ProcessReading | null {
    const link = this.readLink(pid);
    if (link === null) return null;
    const owner = {
      pid,
      name: link.name,
      command: null,
      arguments: null,
      executable: null,
      user: null,
      uid: 1000,
      startedAt: null,
      parentPid: link.parentPid,
      workingDirectory: null,
      unit: null,
      container: null,
    };
    return { owner, startTicks: pid };
  }

  list(): readonly ProcessEntry[] {
    return [...this.#alive.tables.keys()].flatMap((pid) => {
      const reading = this.read(pid);
      return reading === null ? [] : { ...reading.owner, startMark: String(reading.startTicks) };
    });
  }
}

/** A computer that a test makes up: its sockets, its processes and what systeminformation says of them. */
export class ScriptedComputer {
  readonly diag = new FakeDiag();
  readonly descriptors = new FakeDescriptors();
  readonly processes = new FakeProcesses(this.descriptors);
  readonly connections = new FakeConnections();
  /** Null where the multicast of destroyed sockets is refused. */
  destroyed: DiagTransport | null = null;
  refusesDiag = false;
  /** Milliseconds. */
  now = 0;

  /** A reader of it. `/proc` is where no file is: other namespaces play no part here. */
  host(patience = 0): Host {
    return createLinuxHost({
      connections: this.connections,
      patience,
      procRoot: '/nonexistent',
      openDiag: () => (this.refusesDiag ? Promise.reject(new Error('refused')) : Promise.resolve(this.diag)),
      openDestroyed: () =>
        this.destroyed === null ? Promise.reject(new Error('refused')) : Promise.resolve(this.destroyed),
      descriptors: this.descriptors,
      processes: this.processes,
      ownUid: 0,
      monotonic: () => this.now,
      clock: () => new Date(1_700_000_000_000 + this.now),
    });
  }
}
