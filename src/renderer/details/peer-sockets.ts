import { isOver } from '../../shared/is-over.ts';
import type { InspectedSocket } from '../../shared/socket.ts';

export interface PeerSockets {
  /** The other end of this very connection, when it is on this computer. */
  readonly otherEnd: InspectedSocket | null;
  /** Connections that a listener accepted and that are not over, as it counts its clients: each with the client's own socket where it is on this computer. */
  readonly accepted: readonly { readonly server: InspectedSocket; readonly client: InspectedSocket | null }[];
}

export function peersOf(socket: InspectedSocket, all: Iterable<InspectedSocket>): PeerSockets {
  const sockets = [...all];
  const otherEndOf = (one: InspectedSocket): InspectedSocket | null =>
    one.conversation === null
      ? null
      : (sockets.find((other) => other.conversation === one.conversation && other.id !== one.id) ?? null);
  if (socket.role.side !== 'listener') return { otherEnd: otherEndOf(socket), accepted: [] };
  const servers = sockets.filter((one) => one.listener === socket.id && !isOver(one));
  const conversations = new Set(servers.map((server) => server.conversation).filter((key) => key !== null));
  const ids = new Set(servers.map((server) => server.id));
  const clients = new Map(
    sockets
      .filter(
        (other) => other.conversation !== null && conversations.has(other.conversation) && !ids.has(other.id),
      )
      .map((client) => [client.conversation, client]),
  );
  return {
    otherEnd: null,
    accepted: servers.map((server) => ({ server, client: clients.get(server.conversation) ?? null })),
  };
}
