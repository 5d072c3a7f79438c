import type { Endpoint, Protocol } from '../../../../shared/socket.ts';
import type { ReportedConnection } from '../../host.ts';
import type { KernelRow } from '../kernel-row.ts';

export interface Comparison {
  /** The process that the portable source names for a row of the kernel, by row id. */
  readonly pids: ReadonlyMap<string, number>;
  /** Connections that the kernel does not have, even after it was read again. */
  readonly absent: ReadonlySet<string>;
  /** How many of these nothing but a mistake of the source explains. */
  readonly disputed: number;
}

export const NOTHING_COMPARED: Comparison = { pids: new Map(), absent: new Set(), disputed: 0 };

interface Ends {
  readonly protocol: Protocol;
  readonly local: Endpoint;
  readonly remote: Endpoint | null;
}

/** Tools print the two wildcards in ways that cannot be told apart, and drop scopes. */
function endText(end: Endpoint | null): string {
  if (end === null) return '';
  return end.address === '::' || end.address === '0.0.0.0' ? `*:${end.port}` : `${end.address}:${end.port}`;
}

/** What identifies a connection in both sources. */
export function connectionKey({ protocol, local, remote }: Ends): string {
  return `${protocol} ${endText(local)} ${endText(remote)}`;
}

function keysOf(rows: readonly KernelRow[]): Map<string, KernelRow | null> {
  const keys = new Map<string, KernelRow | null>();
  for (const row of rows) {
    const key = connectionKey(row);
    // Several sockets under one key (SO_REUSEPORT): no pid can be assigned.
    keys.set(key, keys.has(key) ? null : row);
  }
  return keys;
}

/**
 * Compares the portable source's answer with the kernel's tables. `before` was read when the source was started,
 * `after` when it had answered; `readAgain` settles what is in neither. The kernel wins: what it does not have is
 * absent. A difference is explained by time where the kernel had the row before, or where a connection with a peer
 * is missed for the first time, since it may have come and gone in between; `absentBefore` are the keys that the
 * last comparison missed.
 */
export function compareConnections(
  connections: readonly ReportedConnection[],
  before: readonly KernelRow[],
  after: readonly KernelRow[],
  readAgain: () => readonly KernelRow[],
  absentBefore: ReadonlySet<string>,
): Comparison {
  const current = keysOf(after);
  const pids = new Map<string, number>();
  const unknown: ReportedConnection[] = [];
  for (const connection of connections) {
    const row = current.get(connectionKey(connection));
    if (row === undefined) unknown.push(connection);
    else if (row !== null && connection.pid !== null) pids.set(row.id, connection.pid);
  }
  if (unknown.length === 0) return { pids, absent: new Set(), disputed: 0 };
  const again = keysOf(readAgain());
  const earlier = keysOf(before);
  const absent = new Set<string>();
  let disputed = 0;
  for (const connection of unknown) {
    const key = connectionKey(connection);
    if (again.has(key)) continue;
    absent.add(key);
    const explained = earlier.has(key) || (connection.remote !== null && !absentBefore.has(key));
    if (!explained) disputed += 1;
  }
  return { pids, absent, disputed };
}
