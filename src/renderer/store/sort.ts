import {
  EXPOSURE_SCOPES,
  VERDICTS,
  type InspectedSocket,
  type PortRange,
  type Side,
} from '../../shared/socket.ts';
import type { Grouping, SortColumn, SortTerm } from '../../shared/table-settings.ts';
import type { RowTable } from '../../shared/filter/row-table.ts';
import { groupKeyOf } from './group-key.ts';
import { rememberKey } from './remember-key.ts';
import type { RowOrder } from './row-order.ts';

/** The most telling column first. */
export type Sort = readonly SortTerm<SortColumn>[];
export type Compare = (left: InspectedSocket, right: InspectedSocket) => number;
type SortKey = string | number;

/** What is not known comes last in an ascending list. */
const UNKNOWN_TEXT = '\uffff';

const SIDE_ORDER: Record<Side, number> = { listener: 0, server: 1, client: 2, peer: 3, unknown: 4 };
const RANGE_ORDER: Record<PortRange, number> = { 'well-known': 0, registered: 1, dynamic: 2 };

const text = (value: string | null | undefined): string => value?.toLowerCase() ?? UNKNOWN_TEXT;

/** Zero-padded decimals let IPv4 addresses sort by number; IPv6 comes after them. */
function addressKey(address: string): string {
  if (address.includes(':')) return `~${address}`;
  return address.replace(/\d+/g, (digits) => digits.padStart(3, '0'));
}

const keyOf: Record<SortColumn, (socket: InspectedSocket) => SortKey> = {
  port: (socket) => socket.local.port,
  protocol: (socket) => socket.protocol,
  process: rememberKey((socket) => text(socket.owners[0]?.name)),
  pid: (socket) => socket.owners[0]?.pid ?? Number.MAX_SAFE_INTEGER,
  user: rememberKey((socket) => text(socket.user ?? socket.owners[0]?.user)),
  service: rememberKey((socket) => text(socket.service?.name)),
  range: (socket) => RANGE_ORDER[socket.localPort.range] * 2 + (socket.localPort.ephemeral === true ? 1 : 0),
  side: (socket) => SIDE_ORDER[socket.role.side],
  state: (socket) => socket.state,
  address: rememberKey((socket) => addressKey((socket.remote ?? socket.local).address)),
  remote: rememberKey((socket) =>
    socket.remote === null ? UNKNOWN_TEXT : addressKey(socket.remote.address),
  ),
  since: (socket) => socket.firstSeenAt,
  verdict: ({ verdict }) => (verdict === null ? VERDICTS.length : VERDICTS.indexOf(verdict)),
  exposure: ({ exposure }) =>
    exposure === null ? EXPOSURE_SCOPES.length : EXPOSURE_SCOPES.indexOf(exposure.scope),
  container: rememberKey(({ owners: [owner] }) => text(owner?.container?.name ?? owner?.container?.id)),
  unit: rememberKey((socket) => text(socket.unit ?? socket.owners[0]?.unit)),
  iana: rememberKey(({ localPort }) => text(localPort.ianaNames[0])),
  command: rememberKey(({ owners: [owner] }) => text(owner?.command)),
  folder: rememberKey(({ owners: [owner] }) => text(owner?.workingDirectory)),
  namespace: (socket) => socket.namespace,
  security: rememberKey((socket) => text(socket.service?.security)),
  started: ({ owners: [owner] }) => owner?.startedAt ?? UNKNOWN_TEXT,
};

export function compareKeys(left: SortKey, right: SortKey): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A total order, so that equal rows never trade places between updates. */
export const compareTies: Compare = (left, right) =>
  left.local.port - right.local.port ||
  compareKeys(left.protocol, right.protocol) ||
  SIDE_ORDER[left.role.side] - SIDE_ORDER[right.role.side] ||
  (left.remote?.port ?? 0) - (right.remote?.port ?? 0) ||
  compareKeys(left.id, right.id);

interface Step {
  readonly key: (socket: InspectedSocket) => SortKey;
  readonly sign: 1 | -1;
}

const signOf = (term: Sort[number] | undefined): 1 | -1 => (term?.direction === 'descending' ? -1 : 1);

/** Groups stand together, turned round where the table is sorted by what they have in common. */
function stepsOf(sort: Sort, grouping: Grouping): readonly Step[] {
  const steps = sort.map((term): Step => ({ key: keyOf[term.column], sign: signOf(term) }));
  if (grouping === 'none') return steps;
  return [
    { key: groupKeyOf(grouping), sign: signOf(sort.find(({ column }) => column === grouping)) },
    ...steps,
  ];
}

export function compareBy(sort: Sort, grouping: Grouping = 'none'): Compare {
  const steps = stepsOf(sort, grouping);
  return (left, right) => {
    for (const { key, sign } of steps) {
      const order = compareKeys(key(left), key(right));
      if (order !== 0) return sign * order;
    }
    return compareTies(left, right);
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
  const [first, second] = sort;
  const isByPort = first?.column === 'port' && first.direction === 'ascending' && second === undefined;
  // The usual order is the one that they have.
  if (isByPort && grouping === 'none') return inTieOrder;
  return stepsOf(sort, grouping).reduceRight((order, step) => sortByStep(order, table, step), inTieOrder);
}

function sortByStep(order: RowOrder, table: RowTable, { key, sign }: Step): RowOrder {
  const groups = new Map<SortKey, number[]>();
  for (const place of order) {
    const socket = table.at(place);
    if (socket === undefined) continue;
    const value = key(socket);
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [place]);
    else group.push(place);
  }
  const sorted = [...groups].sort(([left], [right]) => sign * compareKeys(left, right));
  return Uint32Array.from(sorted.flatMap(([, places]) => places));
}
