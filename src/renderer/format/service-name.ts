import type { InspectedSocket } from '../../shared/socket.ts';

/**
 * A service's name beside its port: "Web development (3000)" says nothing more on port 3000 than "Web development", and
 * takes the room of what does.
 */
export function nameBesidePort(name: string, port: number | null | undefined): string {
  const suffix = `(${String(port)})`;
  return name.endsWith(suffix) ? name.slice(0, -suffix.length).trimEnd() : name;
}

type Served = Pick<InspectedSocket, 'service' | 'local' | 'remote'>;

/** The port of its service, which may be at its other end. */
export const servedPort = ({ service, local, remote }: Served): number | undefined =>
  service?.end === 'remote' ? remote?.port : local.port;

/** The same for the service of a socket. */
export function serviceNameBesidePort(socket: Served): string | null {
  return socket.service === null ? null : nameBesidePort(socket.service.name, servedPort(socket));
}
