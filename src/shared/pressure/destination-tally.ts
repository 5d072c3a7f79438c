import type { Endpoint, InspectedSocket } from '../socket.ts';

export interface DestinationCount {
  readonly namespace: string;
  readonly localAddress: string;
  readonly remote: Endpoint;
  inUse: number;
  timeWait: number;
}

type ByName<Value> = Map<string, Value>;

function inside<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Counts connections by where they lead, without making a key out of four parts for each of them. */
export class DestinationTally {
  /** By namespace, local address, remote port, remote address: what differs most comes last. */
  readonly #counts = new Map<string, ByName<Map<number, ByName<DestinationCount>>>>();
  readonly counts: DestinationCount[] = [];

  add({ namespace, local, state }: InspectedSocket, remote: Endpoint): void {
    const locals = inside(
      this.#counts,
      namespace,
      () => new Map<string, Map<number, ByName<DestinationCount>>>(),
    );
    const ports = inside(locals, local.address, () => new Map<number, ByName<DestinationCount>>());
    const hosts = inside(ports, remote.port, () => new Map<string, DestinationCount>());
    const host = remote.scope === null ? remote.address : `${remote.address}%${remote.scope}`;
    const count = inside(hosts, host, () => this.#create(namespace, local.address, remote));
    count.inUse += 1;
    if (state === 'TIME-WAIT') count.timeWait += 1;
  }

  #create(namespace: string, localAddress: string, remote: Endpoint): DestinationCount {
    const count = { namespace, localAddress, remote, inUse: 0, timeWait: 0 };
    this.counts.push(count);
    return count;
  }
}
