import type { ReportedConnection } from '../../host.ts';
import type { KernelRow } from '../kernel-row.ts';
import { connectionKey } from './compare-connections.ts';

/**
 * The portable source's connections as rows, for when no table of the kernel could be read. Their id is all that the
 * source tells of a socket: its ends.
 */
export function reportedRows(
  connections: readonly ReportedConnection[],
  namespace: string,
): { readonly rows: readonly KernelRow[]; readonly pids: ReadonlyMap<string, number> } {
  const pids = new Map<string, number>();
  const rows = connections.map((connection): KernelRow => {
    const id = `${namespace}:reported ${connection.family} ${connectionKey(connection)}`;
    if (connection.pid !== null) pids.set(id, connection.pid);
    return {
      id,
      protocol: connection.protocol,
      family: connection.family,
      local: connection.local,
      remote: connection.remote,
      state: connection.state,
      namespace,
      inode: 0,
      uid: null,
      mapped: connection.mapped,
      dualStack: null,
      cgroup: null,
    };
  });
  return { rows, pids };
}
