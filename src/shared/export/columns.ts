import { displayText } from '../display-text.ts';
import type { Endpoint, InspectedSocket, Namespace, Owner } from '../socket.ts';
import { userText } from '../runner.ts';

export const EXPORT_COLUMNS = [
  'protocol',
  'family',
  'localAddress',
  'port',
  'remoteAddress',
  'remotePort',
  'state',
  'process',
  'pid',
  'user',
  'service',
  'range',
  'ephemeral',
  'side',
  'verdict',
  'exposure',
  'network',
  'unit',
  'container',
  'executable',
  'command',
  'startedAt',
  'firstSeenAt',
] as const;
export type ExportColumn = (typeof EXPORT_COLUMNS)[number];

/** What a table on a page has room for; a spreadsheet gets them all. */
export const PAGE_COLUMNS: readonly ExportColumn[] = [
  'protocol',
  'localAddress',
  'port',
  'remoteAddress',
  'remotePort',
  'state',
  'process',
  'pid',
  'user',
  'service',
  'command',
];

/** A number stays one; a text is safe to show. Null where nothing is known or there is nothing. */
export type ExportCell = string | number | null;

const scoped = ({ address, scope }: Endpoint): string => (scope === null ? address : `${address}%${scope}`);

/** What every owner says, in the order of the owners; one that all say is said once. */
function ofOwners(socket: InspectedSocket, value: (owner: Owner) => string | null): string | null {
  const values = socket.owners.map(value).filter((each) => each !== null);
  return values.length === 0 ? null : [...new Set(values)].join('; ');
}

/** A pid alone is a number; several are a list. */
function pids({ owners }: InspectedSocket): ExportCell {
  const [only, ...others] = owners;
  if (only === undefined) return null;
  return others.length === 0 ? only.pid : owners.map(({ pid }) => pid).join('; ');
}

const VALUES: Record<
  ExportColumn,
  (socket: InspectedSocket, namespaces: readonly Namespace[]) => ExportCell
> = {
  protocol: ({ protocol }) => protocol,
  family: ({ family }) => family,
  localAddress: ({ local }) => scoped(local),
  port: ({ local }) => local.port,
  remoteAddress: ({ remote }) => (remote === null ? null : scoped(remote)),
  remotePort: ({ remote }) => remote?.port ?? null,
  state: ({ state }) => state,
  process: (socket) => ofOwners(socket, ({ name }) => name),
  pid: pids,
  user: (socket) => ofOwners(socket, userText) ?? userText(socket),
  service: ({ service }) => service?.name ?? null,
  range: ({ localPort }) => (localPort.reserved ? 'reserved' : localPort.range),
  ephemeral: ({ localPort }) => (localPort.ephemeral === null ? null : localPort.ephemeral ? 'yes' : 'no'),
  side: ({ role }) => role.side,
  verdict: ({ verdict }) => verdict,
  exposure: ({ exposure }) => exposure?.scope ?? null,
  network: ({ namespace }, namespaces) => namespaces.find(({ id }) => id === namespace)?.name ?? namespace,
  unit: (socket) => ofOwners(socket, ({ unit }) => unit) ?? socket.unit,
  container: (socket) =>
    ofOwners(socket, ({ container }) => (container === null ? null : (container.name ?? container.id))),
  executable: (socket) => ofOwners(socket, ({ executable }) => executable),
  command: (socket) => ofOwners(socket, ({ command }) => command),
  startedAt: (socket) => ofOwners(socket, ({ startedAt }) => startedAt),
  firstSeenAt: ({ firstSeenAt }) => firstSeenAt,
};

/** The cells of one socket. Names and command lines are made safe to show: see `displayText`. */
export function cellsOf(
  socket: InspectedSocket,
  columns: readonly ExportColumn[],
  namespaces: readonly Namespace[],
): readonly ExportCell[] {
  return columns.map((column) => {
    const value = VALUES[column](socket, namespaces);
    return typeof value === 'string' ? displayText(value) : value;
  });
}
