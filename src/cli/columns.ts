import type { TFunction } from 'i18next';
import { differingIanaName } from '../shared/differing-iana-name.ts';
import { displayText } from '../shared/display-text.ts';
import { endpointText } from '../shared/endpoint-text.ts';
import { shownSide } from '../shared/shown-side.ts';
import type { Endpoint, InspectedSocket, Namespace, Owner } from '../shared/socket.ts';
import { runnerOf } from '../shared/runner.ts';

/** `Row`: what a line of the table is about. */
export interface Column<Row = InspectedSocket> {
  readonly heading: string;
  readonly align: 'left' | 'right';
  /** The narrower the terminal, the fewer columns: those of the largest number leave first. */
  readonly importance: number;
  readonly value: (row: Row) => string;
  /** Left out of a table in which no row has a value. */
  readonly isOptional?: boolean;
}

/** `address:port`; nothing where there is no other end. */
export function endText(endpoint: Endpoint | null): string {
  return endpoint === null ? '' : displayText(endpointText(endpoint));
}

function ownersText(owners: readonly Owner[], of: (owner: Owner) => string): string {
  const [first] = owners;
  if (first === undefined) return '';
  const more = owners.length > 1 ? ` +${owners.length - 1}` : '';
  return displayText(of(first)) + more;
}

/** What is said in place of a name when there is none, and why. */
function processText(socket: InspectedSocket, t: TFunction): string {
  const shared = socket.sharing.map((way) => ` [${t(`sharingWord.${way}`)}]`).join('');
  if (socket.owners.length > 0) return ownersText(socket.owners, (owner) => owner.name) + shared;
  const word = socket.ownership === 'kernel' ? 'kernel' : socket.ownership === 'hidden' ? 'hidden' : 'none';
  const reason = socket.ownershipReason;
  if (reason === null || reason === 'kernel') return `(${t(`owner.${word}`)})`;
  return `(${t('owner.because', { word: t(`owner.${word}`), reason: t(`owner.reason.${reason}`) })})`;
}

function rangeText(socket: InspectedSocket, t: TFunction): string {
  const { reserved, range, ephemeral } = socket.localPort;
  const name = t(reserved ? 'range.reserved' : `range.${range}`);
  return ephemeral === true ? `${name}, ${t('range.ephemeralHere')}` : name;
}

function serviceText(socket: InspectedSocket): string {
  const { service } = socket;
  const ianaName = differingIanaName(socket);
  if (service === null) return socket.role.side === 'client' ? '' : displayText(ianaName ?? '');
  return displayText(ianaName === null ? service.name : `${service.name} [IANA: ${ianaName}]`);
}

/** The host's own network needs no name: nearly everything is in it. */
function networkText({ namespace }: InspectedSocket, namespaces: readonly Namespace[]): string {
  const found = namespaces.find(({ id }) => id === namespace);
  return found === undefined || found.kind === 'host' ? '' : displayText(found.name);
}

/** `namespaces` is asked for each row, since they come and go while a table is watched. */
export function tableColumns(t: TFunction, namespaces: () => readonly Namespace[]): readonly Column[] {
  const column = (
    key: string,
    importance: number,
    value: Column['value'],
    align: Column['align'] = 'left',
  ): Column => ({
    heading: t(`terminal.${key}`),
    align,
    importance,
    value,
  });
  return [
    column('port', 0, (socket) => String(socket.local.port), 'right'),
    column('protocol', 0, (socket) => `${socket.protocol}${socket.family === 6 ? '6' : ''}`),
    column('process', 0, (socket) => processText(socket, t)),
    column('pid', 1, (socket) => ownersText(socket.owners, (owner) => String(owner.pid)), 'right'),
    column('user', 4, (socket) => displayText(runnerOf(socket.owners[0], socket) ?? '')),
    column('service', 2, serviceText),
    column('range', 5, (socket) => rangeText(socket, t)),
    column('side', 6, (socket) => t(`side.${shownSide(socket)}`)),
    column('state', 3, (socket) => socket.state),
    {
      ...column(
        'clients',
        6,
        ({ clients }) => (clients === null || clients === 0 ? '' : String(clients)),
        'right',
      ),
      isOptional: true,
    },
    column('local', 2, (socket) => endText(socket.local)),
    column('remote', 3, (socket) => endText(socket.remote)),
    { ...column('network', 3, (socket) => networkText(socket, namespaces())), isOptional: true },
    column('command', 7, (socket) => displayText(socket.owners[0]?.command ?? '')),
  ];
}
