import { SHOWN_SIDES, shownSide } from '../../shared/shown-side.ts';
import { EXPOSURE_SCOPES, VERDICTS, type InspectedSocket, type PortRange } from '../../shared/socket.ts';
import type { Grouping, SortColumn, SortTerm } from '../../shared/table-settings.ts';
import { ColumnSource } from '../../shared/filter/column.ts';
import type { RowTable } from '../../shared/filter/row-table.ts';
import { runnerOf } from '../../shared/runner.ts';
import { groupSource } from './group-key.ts';
import type { RowOrder } from './row-order.ts';

/** The most telling column first. */
export type Sort = readonly SortTerm<SortColumn>[];
export type Compare = (left: InspectedSocket, right: InspectedSocket) => number;
export type ComparePlaces = (left: number, right: number) => number;
type SortKey = string | number;

/** What is not known comes last in an ascending list. */
const UNKNOWN_TEXT = '\uffff';

const RANGE_ORDER: Record<PortRange, number> = { 'well-known': 0, registered: 1, dynamic: 2 };

const sideKey = (socket: InspectedSocket): number => SHOWN_SIDES.indexOf(shownSide(socket));

const text = (value: string | null | undefined): string => value?.toLowerCase() ?? UNKNOWN_TEXT;

/** Zero-padded decimals let IPv4 addresses sort by number; IPv6 comes after them. */
function addressKey(address: string): string {
  if (address.includes(':')) return `~${address}`;
  return address.replace(/\d+/g, (digits) => digits.padStart(3, '0'));
}

const KEYS: Record<SortColumn, (socket: InspectedSocket) => SortKey> = {
  port: (socket) => socket.local.port,
  protocol: (socket) => socket.protocol,
  process: (socket) => text(socket.owners[0]?.name),
  pid: (socket) => socket.owners[0]?.pid ?? Number.MAX_SAFE_INTEGER,
  user: (socket) => text(runnerOf(socket.owners[0], socket)),
  service: (socket) => text(socket.service?.name),
  range: (socket) => RANGE_ORDER[socket.localPort.range] * 2 + (socket.localPort.ephemeral === true ? 1 : 0),
  side: sideKey,
  state: (socket) => socket.state,
  address: (socket) => addressKey((socket.remote ?? socket.local).address),
  remote: (socket) => (socket.remote === null ? UNKNOWN_TEXT : addressKey(socket.remote.address)),
  since: (socket) => socket.firstSeenAt,
  verdict: ({ verdict }) => (verdict === null ? VERDICTS.length : VERDICTS.indexOf(verdict)),
  exposure: ({ exposure }) =>
    exposure === null ? EXPOSURE_SCOPES.length : EXPOSURE_SCOPES.indexOf(exposure.scope),
  container: ({ owners: [owner] }) => text(owner?.container?.name ?? owner?.container?.id),
  unit: (socket) => text(socket.unit ?? socket.owners[0]?.unit),
  iana: ({ localPort }) => text(localPort.ianaNames[0]),
  command: ({ owners: [owner] }) => text(owner?.command),
  folder: ({ owners: [owner] }) => text(owner?.workingDirectory),
  namespace: (socket) => socket.namespace,
  security: (socket) => text(socket.service?.security),
  started: ({ owners: [owner] }) => owner?.startedAt ?? UNKNOWN_TEXT,
};

const SOURCES = new Map<SortColumn, ColumnSource<SortKey>>();

function sourceOf(column: SortColumn): ColumnSource<SortKey> {
  const source = SOURCES.get(column) ?? new ColumnSource(KEYS[column]);
  SOURCES.set(column, source);
  return source;
}

export function compareKeys(left: SortKey, right: SortKey): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A total order, so that equal rows never trade places between updates. */
export const compareTies: Compare = (left, right) =>
  left.local.port - right.local.port ||
  compareKeys(left.protocol, right.protocol) ||
  sideKey(left) - sideKey(right) ||
  (left.remote?.port ?? 0) - (right.remote?.port ?? 0) ||
  compareKeys(left.id, right.id);

interface Step {
  readonly source: ColumnSource<SortKey> | ColumnSource<string>;
  readonly sign: 1 | -1;
}

const signOf = (term: Sort[number] | undefined): 1 | -1 => (term?.direction === 'descending' ? -1 : 1);

/** Groups stand together, turned round where the table is sorted by what they have in common. */
function stepsOf(sort: Sort, grouping: Grouping): readonly Step[] {
  const steps = sort.map((term): Step => ({ source: sourceOf(term.column), sign: signOf(term) }));
  if (grouping === 'none') return steps;
  const sign = signOf(sort.find(({ column }) => column === grouping));
  return [{ source: groupSource(grouping), sign }, ...steps];
}

export function compareBy(sort: Sort, grouping: Grouping = 'none'): Compare {
  const steps = stepsOf(sort, grouping);
  return (left, right) => {
    for (const { source, sign } of steps) {
      const order = compareKeys(source.read(left), source.read(right));
      if (order !== 0) return sign * order;
    }
    return compareTies(left, right);
  };
}

/** The same of two places of a table, which may change no more until it was used. */
export function comparePlacesBy(table: RowTable, sort: Sort, grouping: Grouping = 'none'): ComparePlaces {
  const { sockets } = table;
  const steps = stepsOf(sort, grouping).map(({ source, sign }) => ({ column: source.of(table), sign }));
  for (const { column } of steps) column.refresh();
  return (left, right) => {
    for (const { column, sign } of steps) {
      const order = column.compare(left, right, compareKeys);
      if (order !== 0) return sign * order;
    }
    const [one, other] = [sockets[left], sockets[right]];
    return one === undefined || other === undefined ? 0 : compareTies(one, other);
  };
}

/**
 * Sorts what is in the order of `compareTies` already: by the last column first, each pass leaving equal rows as
 * they are. A pass gathers rows by key and sorts only the keys, of which fifty thousand rows have a few hundred.
 */
export function sortOrder(
  inTieOrder: RowOrder,
  table: RowTable,
  sort: Sort,
  grouping: Grouping = 'none',
): RowOrder {
  if (isTieOrder(sort, grouping)) return inTieOrder;
  return stepsOf(sort, grouping).reduceRight(
    (order, { source, sign }) =>
      source.of(table).sorted(order, (left: SortKey, right: SortKey) => sign * compareKeys(left, right)),
    inTieOrder,
  );
}

/** The usual order is the one that they have. */
export function isTieOrder([first, second]: Sort, grouping: Grouping): boolean {
  const isByPort = first?.column === 'port' && first.direction === 'ascending' && second === undefined;
  return isByPort && grouping === 'none';
}
