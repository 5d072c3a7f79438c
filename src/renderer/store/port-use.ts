import type { InspectedSocket } from '../../shared/socket.ts';
import type { SocketModel } from './socket-model.ts';

/** Bits of a port: drawing fifty thousand sockets must not cost fifty thousand objects. */
export const USED = 1;
export const SHOWN = 2;
export const LISTENING = 4;
export const EPHEMERAL = 8;

const PORT_COUNT = 65_536;

/** Which ports are in use and how. Kept up by what changes, never counted anew. */
export class PortUse {
  readonly #sockets = new Uint32Array(PORT_COUNT);
  readonly #listeners = new Uint32Array(PORT_COUNT);
  readonly #bits = new Uint8Array(PORT_COUNT);
  #used = 0;

  constructor(model: SocketModel) {
    model.watch((gone, come) => {
      for (const socket of gone) this.#count(socket, -1);
      for (const socket of come) this.#count(socket, 1);
    });
  }

  /** How many ports are in use. */
  get used(): number {
    return this.#used;
  }

  /** The bits of every port, with those marked that a filter leaves. */
  use(shown: Iterable<InspectedSocket>, isEverything: boolean): Uint8Array {
    const use = this.#bits.slice();
    if (isEverything) {
      for (let port = 0; port < PORT_COUNT; port++) if (use[port] !== 0) use[port] = (use[port] ?? 0) | SHOWN;
      return use;
    }
    for (const { local } of shown) use[local.port] = (use[local.port] ?? 0) | SHOWN;
    return use;
  }

  #count({ local, localPort, state }: InspectedSocket, by: 1 | -1): void {
    const { port } = local;
    const sockets = (this.#sockets[port] ?? 0) + by;
    const waits = state === 'LISTEN' || state === 'UNCONNECTED';
    const listeners = (this.#listeners[port] ?? 0) + (waits ? by : 0);
    this.#sockets[port] = sockets;
    this.#listeners[port] = listeners;
    if (sockets === 0) this.#used--;
    else if (sockets === 1 && by === 1) this.#used++;
    const ephemeral = localPort.ephemeral === true ? EPHEMERAL : 0;
    this.#bits[port] = sockets === 0 ? 0 : USED | ephemeral | (listeners > 0 ? LISTENING : 0);
  }
}

export function* usedPorts(use: Uint8Array): Iterable<number> {
  for (let port = 0; port < use.length; port++) if (use[port] !== 0) yield port;
}
