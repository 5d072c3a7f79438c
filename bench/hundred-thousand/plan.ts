import type { Protocol, SocketState } from '../../src/shared/socket.ts';

/**
 * Which sockets a holder opens: for each port of each address two UDP sockets, a TCP listener, and both ends of a
 * connection to it. Everything is bound by name, so that the plan is the truth and no tool need be asked.
 */
const PORTS_PER_ADDRESS = 2000;
const FIRST_PORT = 2000;
export const SOCKETS_PER_PORT = 5;

export interface Place {
  readonly address: string;
  readonly port: number;
}

/** Addresses of 127.0.0.0/8 which belong to that holder alone. */
export function placeOf(holder: number, index: number, kind: 'one' | 'two' | 'server' | 'client'): Place {
  const block = Math.floor(index / PORTS_PER_ADDRESS);
  const last = { one: 1, two: 2, server: 3, client: 4 }[kind];
  return { address: `127.${holder + 1}.${block}.${last}`, port: FIRST_PORT + (index % PORTS_PER_ADDRESS) };
}

export interface PlannedSocket {
  readonly protocol: Protocol;
  readonly local: Place;
  readonly remote: Place | null;
  readonly state: SocketState;
  readonly pids: readonly number[];
}

/** All that is known of a socket, as text that can be compared. */
export function describeSocket({ protocol, local, remote, state, pids }: PlannedSocket): string {
  const end = (place: Place | null) => (place === null ? '*' : `${place.address}:${place.port}`);
  return `${protocol} ${end(local)} ${end(remote)} ${state} ${pids.join()}`;
}

export function plannedSockets(holder: number, ports: number, pid: number): readonly string[] {
  return Array.from({ length: ports }, (_, index): readonly PlannedSocket[] => {
    const server = placeOf(holder, index, 'server');
    const client = placeOf(holder, index, 'client');
    const pids = [pid];
    return [
      { protocol: 'udp', local: placeOf(holder, index, 'one'), remote: null, state: 'UNCONNECTED', pids },
      { protocol: 'udp', local: placeOf(holder, index, 'two'), remote: null, state: 'UNCONNECTED', pids },
      { protocol: 'tcp', local: server, remote: null, state: 'LISTEN', pids },
      { protocol: 'tcp', local: server, remote: client, state: 'ESTABLISHED', pids },
      { protocol: 'tcp', local: client, remote: server, state: 'ESTABLISHED', pids },
    ];
  }).flatMap((sockets) => sockets.map(describeSocket));
}
