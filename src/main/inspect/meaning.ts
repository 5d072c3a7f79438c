import type { Owner, Role, ServiceFacts, Socket, Verdict } from '../../shared/socket.ts';
import type { Identify } from './identify/identify.ts';
import { serviceFacts } from './service-facts.ts';
import { judge, type Judgement } from './verdict.ts';

export interface Meaning {
  readonly service: ServiceFacts | null;
  readonly verdict: Verdict | null;
}

/** What can be known of the sockets around one: null where there is none. */
export interface Surroundings {
  readonly otherEnd: Socket | null;
  acceptorAt(socket: Socket): Socket | null;
}

const NOTHING: Meaning = { service: null, verdict: null };

function isKnown(owners: readonly Owner[], identify: Identify): boolean {
  return owners.some((owner) => {
    const { program, carrier } = identify(owner);
    return program !== null || carrier !== null;
  });
}

/** Who serves an accepted connection: its owners, or, where they say nothing (TIME-WAIT), the listener's. */
function judgeServed(socket: Socket, around: Surroundings, identify: Identify): Judgement {
  const { protocol, local } = socket;
  const holder = isKnown(socket.owners, identify) ? socket : (around.acceptorAt(socket) ?? socket);
  const { owners, ownership } = holder;
  return judge({ protocol, port: local.port, owners, ownership }, identify);
}

/** Of the far end of a client's connection only the port is known, unless that end is on this host too. */
function judgeCalled(
  { protocol }: Socket,
  remotePort: number,
  around: Surroundings,
  identify: Identify,
): Judgement {
  if (around.otherEnd !== null) return judgeServed(around.otherEnd, around, identify);
  return judge({ protocol, port: remotePort, owners: [], ownership: 'none' }, identify);
}

/**
 * The service of a socket, and the verdict where there is one: for listeners, and for UDP sockets without a peer
 * that serve. A side that is unknown leaves open which end is the service's, so it has none.
 */
export function meaningOf(socket: Socket, { side }: Role, around: Surroundings, identify: Identify): Meaning {
  const { protocol, local, remote, owners, ownership } = socket;
  if (side === 'listener' || (side === 'server' && remote === null)) {
    const judgement = judge({ protocol, port: local.port, owners, ownership }, identify);
    return { service: serviceFacts(judgement, 'local'), verdict: judgement.verdict };
  }
  if (side === 'server') {
    return { service: serviceFacts(judgeServed(socket, around, identify), 'local'), verdict: null };
  }
  if (side === 'client' && remote !== null) {
    return {
      service: serviceFacts(judgeCalled(socket, remote.port, around, identify), 'remote'),
      verdict: null,
    };
  }
  return NOTHING;
}
