import type { AppointmentBook, SuperServer } from '../../shared/carrier/appointments.ts';
import { pressureOf } from '../../shared/pressure/pressure.ts';
import { NO_PRESSURE } from '../../shared/pressure/pressure-facts.ts';
import type { HostReading, InspectedSocket, Snapshot } from '../../shared/socket.ts';
import { superServersOf } from './carrier/appointed.ts';
import type { Interfaces } from './exposure.ts';
import { createIdentify } from './identify/identify.ts';
import { Inspection } from './inspection.ts';
import type { Opener } from './role-context.ts';

export interface InspectorOptions {
  /** `process.platform` of the host that is read. */
  readonly platform: string;
  /** The addresses of this host, asked once a reading. */
  readonly interfaces: () => Interfaces;
}

/** Adds what it means to what the host says. It remembers sides, and recomputes only what has changed. */
export interface Inspector {
  /**
   * A socket whose facts and surroundings are as before keeps its `InspectedSocket` object; while nothing at all
   * has changed, so does the list. `openers` may be added to between calls.
   */
  inspect(
    reading: HostReading,
    openers: ReadonlyMap<string, Opener>,
    appointments?: AppointmentBook,
  ): Snapshot;
  /** Ids of connections whose opener the kernel can still tell and no certain rule has told. */
  socketsToAsk(snapshot: Snapshot): readonly string[];
  /** The super-servers whose files may tell for whom they hold their ports. */
  superServers(snapshot: Snapshot): readonly SuperServer[];
}

/** The kernel's counters tell the opener while the connection is open at this end. */
function isOpenQuestion({ protocol, state, role }: InspectedSocket): boolean {
  return (
    protocol === 'tcp' && (state === 'ESTABLISHED' || state === 'CLOSE-WAIT') && role.confidence !== 'certain'
  );
}

export function createInspector({ platform, interfaces }: InspectorOptions): Inspector {
  const identify = createIdentify(platform);
  const inspection = new Inspection(platform, identify);
  let before: Pick<Snapshot, 'sockets' | 'pressure'> = { sockets: [], pressure: NO_PRESSURE };
  return {
    inspect(reading, openers, appointments) {
      const sockets = inspection.update(reading, openers, interfaces(), appointments);
      const { takenAt, host, sources, namespaces, missing, shortLived } = reading;
      const hiddenOwners = sockets.filter(({ ownership }) => ownership === 'hidden').length;
      if (sockets !== before.sockets) before = { sockets, pressure: pressureOf(sockets, namespaces) };
      return {
        schema: 1,
        takenAt,
        host,
        sources,
        namespaces,
        interfaces: inspection.interfaces,
        hiddenOwners,
        missing,
        shortLived,
        ...before,
      };
    },
    superServers: ({ sockets }) => superServersOf(sockets, identify),
    socketsToAsk: ({ sockets }) => sockets.filter(isOpenQuestion).map(({ id }) => id),
  };
}
