import type { InspectedSocket } from './socket.ts';

/** Which of the two ranges the local port is in: IANA's dynamic one, this namespace's automatic one, or both. */
export type DynamicReason = 'dynamic' | 'ephemeral' | 'both';

/**
 * Why a socket counts as a dynamic-range client, or null if it is none: it is connected, it is not the accepted
 * end, and its local port is in 49152–65535 (RFC 6335) or in the automatic range of its namespace.
 *
 * Only a socket that is known to be the accepted end is left out. One whose side is unknown stays in: it holds
 * such a port and has a peer, the row itself says that the side is unknown, and a filter that hid it would claim
 * more than we know. A closing or waiting connection (TIME-WAIT) still takes its port, so it counts as well.
 */
export function dynamicReason(socket: InspectedSocket): DynamicReason | null {
  if (socket.remote === null) return null;
  if (socket.role.side === 'listener' || socket.role.side === 'server') return null;
  const isDynamic = socket.localPort.range === 'dynamic';
  if (socket.localPort.ephemeral === true) return isDynamic ? 'both' : 'ephemeral';
  return isDynamic ? 'dynamic' : null;
}

export function isDynamicRangeClient(socket: InspectedSocket): boolean {
  return dynamicReason(socket) !== null;
}
