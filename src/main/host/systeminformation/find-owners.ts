import type { Owner, Ownership, OwnershipReason, Sharing } from '../../../shared/socket.ts';
import type { ReportedConnection } from '../host.ts';
import { bareOwner, endpointsKey, type Holder } from './portable-system.ts';

/** What is known about processes at one moment. */
export interface ProcessFacts {
  /** Null while the process list could not be read. */
  readonly processes: ReadonlyMap<number, Owner> | null;
  readonly holders: HolderIndex | null;
  kernelOwner(pid: number): Owner | null;
}

export interface OwnersFound {
  readonly owners: readonly Owner[];
  readonly ownership: Ownership;
  readonly ownershipReason: OwnershipReason | null;
  readonly sharing: readonly Sharing[];
}

/** The holders of sockets, by what two tools agree on. */
export class HolderIndex {
  readonly #byKey = new Map<string, Map<string, Set<number>>>();

  constructor(holders: readonly Holder[]) {
    for (const { key, device, pid } of holders) {
      const sockets = this.#byKey.get(key) ?? new Map<string, Set<number>>();
      // Without a device two processes cannot be shown to hold one socket rather than two.
      const name = device ?? `pid ${pid}`;
      sockets.set(name, (sockets.get(name) ?? new Set()).add(pid));
      this.#byKey.set(key, sockets);
    }
  }

  /** All pids on the socket that `pid` holds; where the table names no pid, of the only socket there is. */
  pids(key: string, pid: number | null): readonly number[] {
    const sockets = [...(this.#byKey.get(key)?.values() ?? [])];
    if (pid === null) return sockets.length === 1 ? [...(sockets[0] ?? [])] : [];
    return [...(sockets.find((pids) => pids.has(pid)) ?? [])];
  }
}

/** Adopts every orphan and starts every service, so having it as a parent shows no kinship. */
const LAUNCHD = 1;

function sharingOf(owners: readonly Owner[]): readonly Sharing[] {
  if (owners.length < 2) return [];
  const pids = new Set(owners.map(({ pid }) => pid));
  const parents = new Set(owners.map(({ parentPid }) => parentPid));
  const family = owners.filter(({ parentPid }) => parentPid !== null && pids.has(parentPid)).length;
  // All but one descend from another holder, or all have one parent: the descriptor was inherited.
  return family === owners.length - 1 || (parents.size === 1 && !parents.has(null) && !parents.has(LAUNCHD))
    ? ['fork']
    : ['passed'];
}

function nobody(ownership: Ownership, ownershipReason: OwnershipReason): OwnersFound {
  return { owners: [], ownership, ownershipReason, sharing: [] };
}

/** The owners of one row of the table, and why there are none where there are none. */
export function findOwners(connection: ReportedConnection, facts: ProcessFacts): OwnersFound {
  const { pid, protocol, local, remote, state, processName } = connection;
  const { processes, holders } = facts;
  const kernel = pid === null || state === 'TIME-WAIT' ? null : facts.kernelOwner(pid);
  if (kernel) return { owners: [kernel], ownership: 'kernel', ownershipReason: 'kernel', sharing: [] };
  const pids = new Set(holders?.pids(endpointsKey(protocol, local, remote), pid) ?? []);
  if (pid !== null && pid !== 0) pids.add(pid);
  if (processes === null) {
    const bare = [...pids].map((each) => bareOwner(each, each === pid ? (processName ?? '') : ''));
    if (bare.length > 0) {
      return { owners: bare, ownership: 'known', ownershipReason: 'not-read', sharing: sharingOf(bare) };
    }
  }
  // A pid that is no process is a column misread, or a process that ended meanwhile.
  const owners = [...pids].sort((a, b) => a - b).flatMap((each) => processes?.get(each) ?? []);
  if (owners.length > 0) {
    return { owners, ownership: 'known', ownershipReason: null, sharing: sharingOf(owners) };
  }
  if (state === 'TIME-WAIT') return nobody('none', 'time-wait');
  return pids.size > 0 ? nobody('none', 'vanished') : nobody('hidden', 'not-read');
}
