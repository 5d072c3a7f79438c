import type { InspectedSocket } from '../../shared/socket.ts';

/**
 * A service's name beside its port: "Web development (3000)" says nothing more on port 3000 than "Web development", and
 * takes the room of what does.
 */
export function serviceNameBesidePort({
  service,
  local,
  remote,
}: Pick<InspectedSocket, 'service' | 'local' | 'remote'>): string | null {
  if (service === null) return null;
  const port = service.end === 'local' ? local.port : remote?.port;
  const suffix = ` (${port})`;
  return service.name.endsWith(suffix) ? service.name.slice(0, -suffix.length) : service.name;
}
