import type { Endpoint, InspectedSocket, Owner } from '../socket.ts';
import type { Catalogue } from './catalogue.ts';

/** Parts a haystack's entries, so that no word is found across two of them. */
export const SEPARATOR = '\n';

function ownerWords(owner: Owner): readonly (string | null)[] {
  const { container } = owner;
  return [
    owner.name,
    owner.command,
    owner.executable,
    owner.user,
    owner.unit,
    ...(container === null ? [] : [container.name, container.id, container.runtime]),
  ];
}

function endpointWords(endpoint: Endpoint | null): readonly (string | null)[] {
  return endpoint === null ? [] : [endpoint.address, endpoint.scope];
}

function serviceWords(socket: InspectedSocket, catalogue: Catalogue): readonly (string | null)[] {
  if (socket.service === null) return socket.localPort.ianaNames;
  const { id, name, end } = socket.service;
  const known = catalogue.byId.get(id);
  // The names of a client's own port are an accident; those of the port it called are not.
  const named = end === 'remote' ? socket.remotePort : socket.localPort;
  return [id, name, known?.name_ko ?? null, ...(known?.aliases ?? []), ...(named?.ianaNames ?? [])];
}

function buildHaystack(socket: InspectedSocket, catalogue: Catalogue): string {
  const words = [
    socket.protocol,
    socket.state,
    socket.localPort.range,
    socket.user,
    socket.unit,
    ...endpointWords(socket.local),
    ...endpointWords(socket.remote),
    ...serviceWords(socket, catalogue),
    ...socket.owners.flatMap(ownerWords),
  ];
  return words
    .filter((word) => word !== null)
    .map((word) => word.replaceAll(SEPARATOR, ' '))
    .join(SEPARATOR)
    .toLowerCase();
}

/** All that a bare word is looked for in, in lower case, built once for each socket. */
export function haystackOf(socket: InspectedSocket, catalogue: Catalogue): string {
  const known = catalogue.haystacks.get(socket);
  if (known !== undefined) return known;
  const haystack = buildHaystack(socket, catalogue);
  catalogue.haystacks.set(socket, haystack);
  return haystack;
}
