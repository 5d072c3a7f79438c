import { isWildcardAddress } from '../address.ts';
import type { Endpoint, InspectedSocket, Protocol } from '../socket.ts';

/** One port of one network. */
export function placeOf(namespace: string, protocol: Protocol, port: number): string {
  return `${namespace} ${protocol} ${port}`;
}

export function isWaiting({ state }: InspectedSocket): boolean {
  return state === 'LISTEN' || state === 'UNCONNECTED';
}

/** Who waits where, so that an end without an owner of its own can be told whose it is. */
export class ListenerBook {
  readonly #byPlace = new Map<string, Map<string, InspectedSocket>>();

  /** The places whose answer may be another now. */
  update(gone: readonly InspectedSocket[], come: readonly InspectedSocket[]): ReadonlySet<string> {
    const places = new Set<string>();
    for (const socket of gone) if (isWaiting(socket)) places.add(this.#remove(socket));
    for (const socket of come) if (isWaiting(socket)) places.add(this.#add(socket));
    return places;
  }

  /** The socket that waits at `end`: at that address rather than at the wildcard, the first by id of equals. */
  find(namespace: string, protocol: Protocol, { address, port }: Endpoint): InspectedSocket | null {
    let found: InspectedSocket | null = null;
    for (const socket of this.#byPlace.get(placeOf(namespace, protocol, port))?.values() ?? []) {
      if (socket.owners.length === 0 || rank(socket, address) === 0) continue;
      if (found === null || isBetter(socket, found, address)) found = socket;
    }
    return found;
  }

  #add(socket: InspectedSocket): string {
    const place = placeOf(socket.namespace, socket.protocol, socket.local.port);
    const there = this.#byPlace.get(place);
    if (there === undefined) this.#byPlace.set(place, new Map([[socket.id, socket]]));
    else there.set(socket.id, socket);
    return place;
  }

  #remove(socket: InspectedSocket): string {
    const place = placeOf(socket.namespace, socket.protocol, socket.local.port);
    const there = this.#byPlace.get(place);
    there?.delete(socket.id);
    if (there?.size === 0) this.#byPlace.delete(place);
    return place;
  }
}

/** 0: does not wait there. An IPv6 wildcard may be for IPv6 alone, so it answers for IPv4 last. */
function rank({ local, family, mapped }: InspectedSocket, address: string): number {
  if (local.address === address) return 4;
  if (!isWildcardAddress(local.address)) return 0;
  const isSix = address.includes(':');
  if (isSix) return family === 6 && !mapped ? 3 : 0;
  return family === 4 || mapped ? 3 : 2;
}

function isBetter(socket: InspectedSocket, than: InspectedSocket, address: string): boolean {
  const difference = rank(socket, address) - rank(than, address);
  return difference === 0 ? socket.id < than.id : difference > 0;
}
