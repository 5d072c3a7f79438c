import type { InspectedSocket } from '../shared/socket.ts';

/** By port, then protocol, listeners before their connections: the order of the question "who owns port N?". */
export function inOrder(sockets: readonly InspectedSocket[]): readonly InspectedSocket[] {
  return [...sockets].sort(
    (left, right) =>
      left.local.port - right.local.port ||
      left.protocol.localeCompare(right.protocol) ||
      rank(left) - rank(right) ||
      left.local.address.localeCompare(right.local.address) ||
      (left.remote?.port ?? 0) - (right.remote?.port ?? 0) ||
      left.id.localeCompare(right.id),
  );
}

function rank(socket: InspectedSocket): number {
  return socket.state === 'LISTEN' || socket.state === 'UNCONNECTED' ? 0 : 1;
}
