import type { InspectedSocket, Namespace, Protocol } from '../socket.ts';
import { automaticPorts } from './automatic-ports.ts';
import { type DestinationCount, DestinationTally } from './destination-tally.ts';
import { fillOf } from './level.ts';
import { PoolTally } from './pool-tally.ts';
import type { DestinationPressure, PortPool, Pressure } from './pressure-facts.ts';

/** Of the destinations only the fullest are told: a busy proxy has thousands. */
const MOST_DESTINATIONS = 8;

/** Of equally full ones the first. Few enter the list, so what does not costs one comparison. */
function fullest(
  counts: readonly DestinationCount[],
  capacityOf: (count: DestinationCount) => number,
): readonly DestinationPressure[] {
  const best: { readonly count: DestinationCount; readonly capacity: number; readonly share: number }[] = [];
  for (const count of counts) {
    const capacity = capacityOf(count);
    const share = count.inUse / capacity;
    if (best.length === MOST_DESTINATIONS && share <= (best.at(-1)?.share ?? 0)) continue;
    best.push({ count, capacity, share });
    best.sort((left, right) => right.share - left.share);
    best.splice(MOST_DESTINATIONS);
  }
  return best.map(({ count: { inUse, ...where }, capacity }) => ({ ...where, ...fillOf(inUse, capacity) }));
}

/**
 * How much of their automatic ports the clients of this computer use. docs/pressure.md argues what is counted: on
 * Linux a TCP port is used up for one destination and one local address, a UDP port for everybody.
 */
export function pressureOf(sockets: Iterable<InspectedSocket>, namespaces: readonly Namespace[]): Pressure {
  const pools = new PoolTally();
  const tally = new DestinationTally();
  for (const socket of sockets) {
    if (socket.localPort.ephemeral !== true || socket.state === 'CLOSED') continue;
    pools.add(socket);
    const { protocol, remote, role } = socket;
    // The accepted end has the port of its listener: it took none.
    if (protocol === 'tcp' && remote !== null && role.side !== 'server') tally.add(socket, remote);
  }
  const byId = new Map(namespaces.map((namespace) => [namespace.id, namespace]));
  const sizeOf = (id: string, protocol: Protocol): number => {
    const namespace = byId.get(id);
    return (namespace === undefined ? null : automaticPorts(namespace, protocol)) ?? 0;
  };
  const told = pools.counts.map(({ namespace, protocol, used, held }): PortPool => {
    const fill = fillOf(used.size, sizeOf(namespace, protocol));
    return { namespace, protocol, held: held.size, ...fill };
  });
  const free = new Map(
    told.map(({ namespace, protocol, held, capacity }) => [`${namespace} ${protocol}`, capacity - held]),
  );
  return {
    pools: told,
    destinations: fullest(tally.counts, ({ namespace }) => free.get(`${namespace} tcp`) ?? 0),
    destinationCount: tally.counts.length,
  };
}
