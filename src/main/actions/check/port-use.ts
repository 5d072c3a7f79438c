import type { CheckQuestion } from '../../../shared/check.ts';
import type { InspectedSocket, Namespace, Snapshot, SocketState } from '../../../shared/socket.ts';
import { overlapOf, type Overlap } from './overlap.ts';

/** What a socket does with its port, as far as it matters to somebody who wants that port. */
export type Use = 'server' | 'bound' | 'client' | 'connection' | 'time-wait';

export interface PortUser {
  readonly socket: InspectedSocket;
  /** Null where its address leaves ours alone. */
  readonly overlap: Overlap | null;
}

export type PortUse = Readonly<Record<Use, readonly PortUser[]>>;

/** A trial bind happens in our own namespace, so only its sockets can be in the way. */
export function ownNamespace(snapshot: Snapshot): Namespace | undefined {
  return snapshot.namespaces.find(({ kind }) => kind === 'host') ?? snapshot.namespaces[0];
}

/** States that tell the use by themselves; in every other one a connection is open. */
const LASTING_USE: ReadonlyMap<SocketState, Use> = new Map<SocketState, Use>([
  ['LISTEN', 'server'],
  ['BOUND', 'bound'],
  ['TIME-WAIT', 'time-wait'],
]);

/**
 * An unconnected UDP socket inside the automatic range could be either side: inspect marks that as a guess, and
 * what is certain is that it holds the port.
 */
function useOf({ protocol, state, role }: InspectedSocket): Use {
  if (protocol === 'udp') return role.side === 'client' && role.confidence !== 'guess' ? 'client' : 'server';
  return LASTING_USE.get(state) ?? (role.side === 'client' ? 'client' : 'connection');
}

/** Every socket of our namespace on the asked port and protocol, by what it does there. */
export function portUse(question: CheckQuestion, snapshot: Snapshot, trialFailed: boolean): PortUse {
  const use: Record<Use, PortUser[]> = { server: [], bound: [], client: [], connection: [], 'time-wait': [] };
  const namespace = ownNamespace(snapshot)?.id;
  for (const socket of snapshot.sockets) {
    const isThere =
      socket.local.port === question.port &&
      socket.protocol === question.protocol &&
      socket.namespace === namespace;
    if (!isThere) continue;
    use[useOf(socket)].push({ socket, overlap: overlapOf(question, socket, trialFailed) });
  }
  return use;
}
