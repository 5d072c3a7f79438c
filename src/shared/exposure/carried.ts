import type { InspectedSocket, Namespace } from '../socket.ts';

const DOCKER_PROXY = 'docker-proxy';

/** The value of `-option value` or `-option=value` among a program's arguments. */
function optionOf(words: readonly string[], option: string): string | null {
  const at = words.findIndex((word) => word === option || word.startsWith(`${option}=`));
  if (at < 0) return null;
  return words[at]?.includes('=') === true ? words[at].slice(option.length + 1) : (words[at + 1] ?? null);
}

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
   * What docker-proxy forwards to, by its own arguments. Null where that cannot be seen, or where several containers
   * serve different things on that port: the address does not tell them apart, since it is inside the container.
   */
  behind({ owners, protocol }: InspectedSocket): Carried | null {
    const proxy = owners.find(({ name }) => name === DOCKER_PROXY);
    const words = proxy?.arguments ?? [];
    const port = optionOf(words, '-container-port');
    const address = optionOf(words, '-container-ip');
    if (port === null) return null;
    const there = (this.#byPort.get(`${protocol} ${port}`) ?? []).filter(
      ({ socket: { local } }) =>
        local.address === address || local.address === '0.0.0.0' || local.address === '::',
    );
    const [first] = there;
    return there.every(({ socket }) => socket.service === first?.socket.service) ? (first ?? null) : null;
  }
}
