import type { Protocol, Socket } from '../../shared/socket.ts';

type Place = Pick<Socket, 'protocol' | 'namespace' | 'local'>;

/** Values by namespace, protocol and local port, without making a key out of the three for each look-up. */
export class ByPort<Value> {
  readonly #namespaces = new Map<string, Record<Protocol, Map<number, Value>>>();

  get({ protocol, namespace, local }: Place): Value | undefined {
    return this.#namespaces.get(namespace)?.[protocol].get(local.port);
  }

  set({ protocol, namespace, local }: Place, value: Value): void {
    const ports = this.#namespaces.get(namespace) ?? { tcp: new Map(), udp: new Map() };
    this.#namespaces.set(namespace, ports);
    ports[protocol].set(local.port, value);
  }

  /** A namespace without any value is forgotten: on a host that runs containers they come and go for days. */
  delete({ protocol, namespace, local }: Place): void {
    const ports = this.#namespaces.get(namespace);
    if (ports === undefined) return;
    ports[protocol].delete(local.port);
    if (ports.tcp.size + ports.udp.size === 0) this.#namespaces.delete(namespace);
  }

  get isEmpty(): boolean {
    return this.#namespaces.size === 0;
  }
}
