import type { HeldPort, PortOutcome, ProcessRef } from '../../../shared/end.ts';
import type { Snapshot } from '../../../shared/socket.ts';
import { isProcess, keepsPort, portKey } from './facts.ts';

/** Who keeps a port in a later picture. */
export interface PortHolders {
  readonly holders: readonly ProcessRef[];
  /** A socket is on it whose owner may not be seen. */
  readonly unseen: boolean;
}

/** For each of `ports`, in their order. */
export function holdersOf(
  snapshot: Snapshot,
  ports: readonly Pick<HeldPort, 'namespace' | 'protocol' | 'local'>[],
): readonly PortHolders[] {
  return ports.map((port) => {
    const key = portKey(port);
    const sockets = snapshot.sockets.filter((socket) => keepsPort(socket) && portKey(socket) === key);
    const owners = sockets.flatMap((socket) => socket.owners);
    const holders = new Map(owners.map(({ pid, name, startedAt }) => [pid, { pid, name, startedAt }]));
    return { holders: [...holders.values()], unseen: sockets.some((socket) => socket.owners.length === 0) };
  });
}

/** What became of the ports of a process that has gone. `before`: who held one of them beside it. */
export function portOutcomes(
  ports: readonly HeldPort[],
  after: readonly PortHolders[],
  before: readonly ProcessRef[],
): readonly PortOutcome[] {
  return ports.map((port, index): PortOutcome => {
    const { holders, unseen } = after[index] ?? { holders: [], unseen: false };
    const later = holders.filter((holder) => !before.some((each) => isProcess(each, holder)));
    if (later.length > 0) return { port, state: 'taken', holders: later };
    if (holders.length > 0) return { port, state: 'shared', holders };
    return { port, state: unseen ? 'taken' : 'freed', holders: [] };
  });
}
