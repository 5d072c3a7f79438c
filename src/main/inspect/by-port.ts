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

  delete({ protocol, namespace, local }: Place): void {
    this.#namespaces.get(namespace)?.[protocol].delete(local.port);
  }

  get isEmpty(): boolean {
    return this.#namespaces.size === 0;
  }
}
