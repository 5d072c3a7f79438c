import type { Host, Opener, PassKind } from '../host/host.ts';
import type { Inspector } from '../inspect/inspect.ts';
import { NO_APPOINTMENTS } from '../../shared/carrier/appointments.ts';
import type { HostReading, Snapshot } from '../../shared/socket.ts';

/** One pass from the host to the meaning. */
export type TakeSnapshot = (kind: PassKind) => Promise<Snapshot>;

/**
 * The kernel is asked who opened a connection only where the cheaper rules leave it open. An answer holds for the
 * life of the socket; a socket that could not be told (bytes still unacknowledged) is asked again on the next full pass.
 */
export function createPipeline(host: Host, inspector: Inspector): TakeSnapshot {
  const openers = new Map<string, Opener>();
  let silent = new Set<string>();

  function forgetClosed(snapshot: Snapshot): void {
    const alive = new Set(snapshot.sockets.map((socket) => socket.id));
    for (const id of openers.keys()) if (!alive.has(id)) openers.delete(id);
    silent = new Set();
  }

  let appointments = NO_APPOINTMENTS;
  let looked: Snapshot['sockets'] = [];

  /** The files of super-servers are asked where sockets have changed, and at every full pass. */
  function inspectWithFiles(reading: HostReading, kind: PassKind): Snapshot {
    const snapshot = inspector.inspect(reading, openers, appointments);
    if (kind === 'light' && snapshot.sockets === looked) return snapshot;
    looked = snapshot.sockets;
    const servers = inspector.superServers(snapshot);
    const book = servers.length === 0 ? NO_APPOINTMENTS : host.readAppointments(servers, kind);
    if (book === appointments) return snapshot;
    appointments = book;
    const told = inspector.inspect(reading, openers, appointments);
    looked = told.sockets;
    return told;
  }

  return async (kind) => {
    const reading = await host.read(kind);
    const snapshot = inspectWithFiles(reading, kind);
    if (kind === 'full') forgetClosed(snapshot);
    const open = inspector.socketsToAsk(snapshot).filter((id) => !openers.has(id) && !silent.has(id));
    if (open.length === 0) return snapshot;
    const answers = await host.askOpeners(open);
    for (const id of open) {
      const opener = answers.get(id);
      if (opener === undefined) silent.add(id);
      else openers.set(id, opener);
    }
    return answers.size === 0 ? snapshot : inspector.inspect(reading, openers, appointments);
  };
}
