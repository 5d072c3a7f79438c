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

/** Tools print the two wildcards in ways that cannot be told apart. */
function isSameAddress(left: string, right: string): boolean {
  return left === right || (isWildcard(left) && isWildcard(right));
}

function isWildcard(address: string): boolean {
  return address === '::' || address === '0.0.0.0';
}

/** Scopes do not count: tools drop them. */
function isSameEnds(left: Ends, right: Ends): boolean {
  if (left.protocol !== right.protocol || !isSameAddress(left.local.address, right.local.address))
    return false;
  if (left.remote === null || right.remote === null) return left.remote === right.remote;
  return isSameAddress(left.remote.address, right.remote.address);
}

function portsOf({ local, remote }: Ends): number {
  return local.port * 65536 + (remote?.port ?? 0);
}

/** Rows by their two ports: cheaper than a text for each of ten thousand rows. */
class RowFinder {
  readonly #byPorts = new Map<number, KernelRow[]>();

  constructor(rows: readonly KernelRow[]) {
    for (const row of rows) {
      const ports = portsOf(row);
      const bucket = this.#byPorts.get(ports);
      if (bucket === undefined) this.#byPorts.set(ports, [row]);
      else bucket.push(row);
    }
  }

  find(ends: Ends): readonly KernelRow[] {
    return this.#byPorts.get(portsOf(ends))?.filter((row) => isSameEnds(row, ends)) ?? [];
  }
}

/** What identifies a connection in both sources. */
export function connectionKey({ protocol, local, remote }: Ends): string {
  const text = ({ address, port }: Endpoint) => `${isWildcard(address) ? '*' : address}:${port}`;
  return `${protocol} ${text(local)} ${remote === null ? '' : text(remote)}`;
}

/**
 * Compares the portable source's answer with the kernel's tables. `before` was read when the source was started,
 * `after` when it had answered; `readAgain` settles what is in neither. The kernel wins: what it does not have is
 * absent. A difference is explained by time where the kernel had the row before, or where it is missed for the first
 * time, since it may have come and gone in between: programs listen for some milliseconds, too, as in tests.
 * `absentBefore` are the keys that the last comparison missed.
 */
export function compareConnections(
  connections: readonly ReportedConnection[],
  before: readonly KernelRow[],
  after: readonly KernelRow[],
  readAgain: () => readonly KernelRow[],
  absentBefore: ReadonlySet<string>,
): Comparison {
  if (connections.length === 0) return NOTHING_COMPARED;
  const current = new RowFinder(after);
  const pids = new Map<string, number>();
  const unknown: ReportedConnection[] = [];
  for (const connection of connections) {
    const [row, ...others] = current.find(connection);
    if (row === undefined) unknown.push(connection);
    // Several sockets with the same ends (SO_REUSEPORT): which of them the process holds is not told.
    else if (others.length === 0 && connection.pid !== null) pids.set(row.id, connection.pid);
  }
  if (unknown.length === 0) return { pids, absent: new Set(), disputed: 0 };
  const again = new RowFinder(readAgain());
  const earlier = new RowFinder(before);
  const absent = new Set<string>();
  let disputed = 0;
  for (const connection of unknown) {
    if (again.find(connection).length > 0) continue;
    const key = connectionKey(connection);
    absent.add(key);
    if (earlier.find(connection).length === 0 && absentBefore.has(key)) disputed += 1;
  }
  return { pids, absent, disputed };
}
