import type { InspectedSocket, PortRange, Side } from '../../shared/socket.ts';
import type { Settings, SortColumn } from '../../shared/settings.ts';

export type Sort = Settings['sort'];
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
  process: (socket) => text(socket.owners[0]?.name),
  pid: (socket) => socket.owners[0]?.pid ?? Number.MAX_SAFE_INTEGER,
  user: (socket) => text(socket.user ?? socket.owners[0]?.user),
  service: (socket) => text(socket.service?.name),
  range: (socket) => RANGE_ORDER[socket.localPort.range] * 2 + (socket.localPort.ephemeral === true ? 1 : 0),
  side: (socket) => SIDE_ORDER[socket.role.side],
  state: (socket) => socket.state,
  address: (socket) => addressKey((socket.remote ?? socket.local).address),
  remote: (socket) => (socket.remote === null ? UNKNOWN_TEXT : addressKey(socket.remote.address)),
  since: (socket) => socket.firstSeenAt,
};

function compareKeys(left: SortKey, right: SortKey): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A total order, so that equal rows never trade places between updates. */
export const compareTies: Compare = (left, right) =>
  left.local.port - right.local.port ||
  compareKeys(left.protocol, right.protocol) ||
  SIDE_ORDER[left.role.side] - SIDE_ORDER[right.role.side] ||
  (left.remote?.port ?? 0) - (right.remote?.port ?? 0) ||
  compareKeys(left.id, right.id);

export function compareBy(sort: Sort): Compare {
  const key = keyOf[sort.column];
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return (left, right) => sign * compareKeys(key(left), key(right)) || compareTies(left, right);
}

/**
 * Sorts what is in the order of `compareTies` already: rows are gathered by key, and only the keys are sorted.
 * Fifty thousand rows have a few hundred users, services and sides between them.
 */
export function sortSockets(inTieOrder: readonly InspectedSocket[], sort: Sort): readonly InspectedSocket[] {
  const key = keyOf[sort.column];
  const groups = new Map<SortKey, InspectedSocket[]>();
  for (const socket of inTieOrder) {
    const value = key(socket);
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [socket]);
    else group.push(socket);
  }
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return [...groups]
    .sort(([left], [right]) => sign * compareKeys(left, right))
    .flatMap(([, sockets]) => sockets);
}
