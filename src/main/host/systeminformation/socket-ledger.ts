import type { Endpoint, Sharing, Socket } from '../../../shared/socket.ts';
import type { ReportedConnection } from '../host.ts';
import type { OwnersFound } from './find-owners.ts';

function text({ address, port, scope }: Endpoint): string {
  return `${address}${scope === null ? '' : `%${scope}`}|${port}`;
}

/**
 * A connection is told by its two ends, whatever becomes of its process (Windows gives TIME-WAIT to pid 0);
 * sockets without a peer may share one address, so there the pid belongs to the identity.
 */
function identity({ protocol, family, local, remote, pid }: ReportedConnection): string {
  const end = remote === null ? `pid ${pid ?? '?'}` : text(remote);
  return `${protocol}${family}|${text(local)}|${end}`;
}

function address({ protocol, family, local }: ReportedConnection): string {
  return `${protocol}${family}|${text(local)}`;
}

function sameOwners(one: Socket, other: Socket): boolean {
  return (
    one.owners.length === other.owners.length &&
    one.owners.every((owner, index) => owner === other.owners[index])
  );
}

function same(one: Socket, other: Socket): boolean {
  return (
    one.state === other.state &&
    one.mapped === other.mapped &&
    one.ownership === other.ownership &&
    one.ownershipReason === other.ownershipReason &&
    one.sharing.join() === other.sharing.join() &&
    one.firstSeenAt === other.firstSeenAt &&
    sameOwners(one, other)
  );
}

/** How many sockets without a peer share each address. */
function countByAddress(connections: readonly ReportedConnection[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const connection of connections) {
    if (connection.remote !== null) continue;
    const key = address(connection);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Gives rows their ids and first sightings, and hands out the same object for a socket that did not change. */
export class SocketLedger {
  #known = new Map<string, Socket>();
  readonly #namespace: string;

  constructor(namespace: string) {
    this.#namespace = namespace;
  }

  update(
    connections: readonly ReportedConnection[],
    ownersOf: (connection: ReportedConnection) => OwnersFound,
    takenAt: string,
  ): Socket[] {
    const next = new Map<string, Socket>();
    const counts = countByAddress(connections);
    for (const connection of connections) {
      const name = identity(connection);
      let id = name;
      for (let ordinal = 2; next.has(id); ordinal += 1) id = `${name}#${ordinal}`;
      const found = ownersOf(connection);
      const shared = connection.remote === null && (counts.get(address(connection)) ?? 0) > 1;
      const sharing: readonly Sharing[] = shared ? [...found.sharing, 'reuse-port'] : found.sharing;
      next.set(id, this.#entry(id, connection, { ...found, sharing }, takenAt));
    }
    this.#known = next;
    return [...next.values()];
  }

  #entry(id: string, connection: ReportedConnection, found: OwnersFound, takenAt: string): Socket {
    const before = this.#known.get(id);
    // The same two ends again after TIME-WAIT are a new connection.
    const goesOn = before && (before.state !== 'TIME-WAIT' || connection.state === 'TIME-WAIT');
    const { protocol, family, local, remote, state, mapped } = connection;
    const socket: Socket = {
      id,
      protocol,
      family,
      local,
      remote,
      state,
      namespace: this.#namespace,
      inode: null,
      uid: null,
      user: null,
      unit: null,
      firstSeenAt: goesOn ? before.firstSeenAt : takenAt,
      mapped,
      dualStack: null,
      ...found,
    };
    return before && same(before, socket) ? before : socket;
  }
}
