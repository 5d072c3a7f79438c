import type { Sharing, Socket } from '../../../../shared/socket.ts';
import type { KernelRow } from '../kernel-row.ts';

const NONE: readonly Sharing[] = [];
const INIT = 1;

/**
 * How several processes came to hold one socket: `fork` where they are ancestors, descendants or siblings, `passed`
 * where one is related to none of the others. Having init as parent is no kinship: every orphan has.
 */
export function sharingOf(
  pids: readonly number[],
  ancestorsOf: (pid: number) => readonly number[],
): readonly Sharing[] {
  if (pids.length < 2) return NONE;
  const ancestors = new Map(pids.map((pid) => [pid, ancestorsOf(pid)]));
  const parent = (pid: number) => ancestors.get(pid)?.[0];
  const isRelated = (left: number, right: number) =>
    ancestors.get(left)?.includes(right) === true ||
    ancestors.get(right)?.includes(left) === true ||
    (parent(left) !== undefined && parent(left) !== INIT && parent(left) === parent(right));
  const hasRelative = (pid: number) => pids.some((other) => other !== pid && isRelated(pid, other));
  const related = pids.filter(hasRelative).length;
  const sharing: Sharing[] = [];
  if (related > 0) sharing.push('fork');
  if (related < pids.length) sharing.push('passed');
  return sharing;
}

type Bound = Pick<Socket, 'protocol' | 'state' | 'namespace' | 'local'>;

function bindingKey(row: Bound): string | null {
  if (row.state !== 'LISTEN' && row.state !== 'UNCONNECTED') return null;
  const { address, port, scope } = row.local;
  return `${row.protocol} ${row.namespace} ${address} ${port} ${scope ?? ''}`;
}

/** Ids of listeners and unconnected UDP sockets that share their very address and port with another (SO_REUSEPORT). */
export function reusePortIds(rows: readonly KernelRow[]): ReadonlySet<string> {
  const firstOf = new Map<string, string>();
  const shared = new Set<string>();
  for (const row of rows) {
    const key = bindingKey(row);
    if (key === null) continue;
    const first = firstOf.get(key);
    if (first === undefined) {
      firstOf.set(key, row.id);
    } else {
      shared.add(first);
      shared.add(row.id);
    }
  }
  return shared;
}
