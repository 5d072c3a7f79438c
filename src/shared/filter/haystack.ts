import type { InspectedSocket, Owner } from '../socket.ts';
import type { Catalogue } from './catalogue.ts';

/** Parts a haystack's entries, so that no word is found across two of them. */
export const SEPARATOR = '\n';

function entry(text: string | null): string {
  if (text === null || text === '') return '';
  return text.includes(SEPARATOR) ? text.replaceAll(SEPARATOR, ' ') + SEPARATOR : text + SEPARATOR;
}

function ownerText({ name, command, executable, user, unit, container }: Owner): string {
  const text = entry(name) + entry(command) + entry(executable) + entry(user) + entry(unit);
  if (container === null) return text;
  return text + entry(container.name) + entry(container.id) + entry(container.runtime);
}

function serviceText({ service, localPort, remotePort }: InspectedSocket, catalogue: Catalogue): string {
  // The names of a client's own port are an accident; those of the port it called are not.
  const named = service?.end === 'remote' ? remotePort : localPort;
  let text = '';
  for (const name of named?.ianaNames ?? []) text += entry(name);
  if (service === null) return text;
  text += entry(service.id) + entry(service.name);
  const known = catalogue.byId.get(service.id);
  if (known === undefined) return text;
  text += entry(known.name_ko);
  for (const alias of known.aliases) text += entry(alias);
  return text;
}

function buildHaystack(socket: InspectedSocket, catalogue: Catalogue): string {
  let text = entry(socket.protocol) + entry(socket.state) + entry(socket.localPort.range);
  text += entry(socket.user) + entry(socket.unit) + serviceText(socket, catalogue);
  for (const owner of socket.owners) text += ownerText(owner);
  return text;
}

/**
 * All that a bare word is looked for in but the addresses, in lower case, built once for each socket. Without the
 * addresses most sockets of a program share one text, so that one answer does for all of them.
 */
export function haystackOf(socket: InspectedSocket, catalogue: Catalogue): string {
  const known = catalogue.haystacks.get(socket);
  if (known !== undefined) return known;
  const haystack = catalogue.searchable(buildHaystack(socket, catalogue));
  catalogue.haystacks.set(socket, haystack);
  return haystack;
}
