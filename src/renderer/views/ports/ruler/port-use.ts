import type { InspectedSocket } from '../../../../shared/socket.ts';
import { PORT_COUNT } from './scale.ts';

/** What is known of a port, as bits: drawing fifty thousand sockets must not cost fifty thousand objects. */
export const USED = 1;
export const SHOWN = 2;
export const LISTENING = 4;
export const EPHEMERAL = 8;

export function portUse(all: Iterable<InspectedSocket>, shown: readonly InspectedSocket[]): Uint8Array {
  const use = new Uint8Array(PORT_COUNT);
  const mark = (port: number, bits: number): void => {
    use[port] = (use[port] ?? 0) | bits;
  };
  for (const { local, localPort, state } of all) {
    const listens = state === 'LISTEN' || state === 'UNCONNECTED' ? LISTENING : 0;
    mark(local.port, USED | listens | (localPort.ephemeral === true ? EPHEMERAL : 0));
  }
  for (const { local } of shown) mark(local.port, SHOWN);
  return use;
}

export function* usedPorts(use: Uint8Array): Iterable<number> {
  for (let port = 0; port < use.length; port++) if (use[port] !== 0) yield port;
}
