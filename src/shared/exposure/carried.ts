import { isWildcardAddress } from '../address.ts';
import type { InspectedSocket, Namespace } from '../socket.ts';
import { compareText } from './order.ts';

/** The one carrier of which it is known that what it names is in a container of this computer. */
const DOCKER_PROXY = 'docker-proxy';

export interface Carried {
  readonly socket: InspectedSocket;
  readonly namespace: Namespace;
}

/** Sockets in other networks of this computer, by protocol and port: where forwarded connections end. */
export class CarriedIndex {
  readonly #byPort = new Map<string, Carried[]>();

  constructor(sockets: readonly InspectedSocket[], namespaces: readonly Namespace[]) {
    const guests = new Map(
      namespaces.filter(({ kind }) => kind !== 'host').map((guest) => [guest.id, guest]),
    );
    if (guests.size === 0) return;
    for (const socket of sockets) {
      const namespace = guests.get(socket.namespace);
      if (namespace === undefined || socket.exposure?.scope === 'loopback') continue;
      const key = `${socket.protocol} ${socket.local.port}`;
      const known = this.#byPort.get(key);
      if (known === undefined) this.#byPort.set(key, [{ socket, namespace }]);
      else known.push({ socket, namespace });
    }
  }

  /**
   * What docker-proxy forwards to. Null where that cannot be seen, or where several containers serve different things on
   * that port: the address does not tell them apart, since it is inside the container.
   */
  behind({ carrier, protocol }: InspectedSocket): Carried | null {
    const target = carrier?.id === DOCKER_PROXY ? carrier.target : null;
    if (target === null) return null;
    const there = (this.#byPort.get(`${protocol} ${target.port}`) ?? []).filter(
      ({ socket: { local } }) => local.address === target.name || isWildcardAddress(local.address),
    );
    // Of several that serve the same always the same one, in whatever order they were read.
    const [first] = there.toSorted((one, other) => compareText(one.socket.id, other.socket.id));
    return there.every(({ socket }) => socket.service?.id === first?.socket.service?.id)
      ? (first ?? null)
      : null;
  }
}
