import type { InspectedSocket } from './socket.ts';

/** IANA's own name of the port, where it tells something that our name does not. */
export function differingIanaName(socket: InspectedSocket): string | null {
  if (socket.service?.end === 'remote') return null;
  // What IANA calls a port that was handed out automatically is an accident.
  if (socket.localPort.ephemeral === true && socket.remote !== null) return null;
  const [name] = socket.localPort.ianaNames;
  if (name === undefined) return null;
  const known = [socket.service?.name, socket.service?.id].map((word) => word?.toLowerCase());
  return known.includes(name.toLowerCase()) ? null : name;
}
