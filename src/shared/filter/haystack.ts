import type { InspectedSocket, Owner, ServiceFacts } from '../socket.ts';
import { serviceNames, type Catalogue } from './catalogue.ts';
import { ColumnSource } from './column.ts';
import { remember } from './remember.ts';
import { Shelf } from './shelf.ts';

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

function namesOf({ service, localPort, remotePort }: InspectedSocket): readonly string[] {
  // The names of a client's own port are an accident; those of the port it called are not.
  return (service?.end === 'remote' ? remotePort : localPort)?.ianaNames ?? [];
}

function serviceText({ id, name }: ServiceFacts, catalogue: Catalogue): string {
  const known = catalogue.byId.get(id);
  const names = known === undefined ? [name] : [...serviceNames(known), ...known.aliases];
  return entry(id) + names.map(entry).join('');
}

function buildHaystack(socket: InspectedSocket, catalogue: Catalogue): string {
  const { protocol, state, localPort, user, unit, service, owners } = socket;
  let text = entry(protocol) + entry(state) + entry(localPort.range) + entry(user) + entry(unit);
  for (const name of namesOf(socket)) text += entry(name);
  if (service !== null) text += serviceText(service, catalogue);
  for (const owner of owners) text += ownerText(owner);
  return text;
}

/** In the place of an owner: one for each unit, of which a host has new ones every day. */
const nobodyIn = remember((): object => ({}));

/** The text of a socket of one process at most, among those that are made of the same words; else null. */
function shelfOf(socket: InspectedSocket, catalogue: Catalogue): Shelf | null {
  const { owners, protocol, state, localPort, user, unit, service } = socket;
  const [owner = nobodyIn(unit ?? ''), another] = owners;
  if (another !== undefined) return null;
  let shelf = catalogue.shelves.get(owner);
  if (shelf === undefined) {
    shelf = new Shelf();
    catalogue.shelves.set(owner, shelf);
  }
  shelf = shelf
    .at(service?.id ?? null)
    .at(state)
    .at(localPort.range)
    .at(protocol)
    .at(user)
    .at(unit);
  for (const name of namesOf(socket)) shelf = shelf.at(name);
  return shelf;
}

function haystackOf(socket: InspectedSocket, catalogue: Catalogue): string {
  const shelf = shelfOf(socket, catalogue);
  if (shelf !== null && shelf.text !== null) return shelf.text;
  const text = catalogue.searchable(buildHaystack(socket, catalogue));
  if (shelf !== null) shelf.text = text;
  return text;
}

const SOURCES = new WeakMap<Catalogue, ColumnSource<string>>();

/**
 * All that a bare word is looked for in but the addresses, in lower case. Without the addresses most sockets of a
 * program share one text, so that one answer does for all of them.
 */
export function haystackSource(catalogue: Catalogue): ColumnSource<string> {
  const known = SOURCES.get(catalogue);
  if (known !== undefined) return known;
  const source = new ColumnSource((socket) => haystackOf(socket, catalogue));
  SOURCES.set(catalogue, source);
  return source;
}
