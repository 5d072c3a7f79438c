import type { Owner, Sharing, Socket } from '../../../shared/socket.ts';
import type { KernelRow } from './kernel-row.ts';
import type { OwnershipFacts } from './owners/ownership.ts';

/** Everything that a socket is made of beyond its row. Equal parts must be identical objects. */
export interface SocketParts {
  readonly owners: readonly Owner[];
  readonly ownership: OwnershipFacts;
  readonly sharing: readonly Sharing[];
  readonly user: string | null;
  readonly unit: string | null;
}

interface Entry {
  readonly row: KernelRow;
  readonly parts: SocketParts;
  readonly socket: Socket;
  pass: number;
}

function isSameList<Item>(left: readonly Item[], right: readonly Item[]): boolean {
  return (
    left === right || (left.length === right.length && left.every((item, index) => item === right[index]))
  );
}

function isSameParts(left: SocketParts, right: SocketParts): boolean {
  return (
    left.ownership === right.ownership &&
    left.user === right.user &&
    left.unit === right.unit &&
    isSameList(left.owners, right.owners) &&
    isSameList(left.sharing, right.sharing)
  );
}

function buildSocket(row: KernelRow, parts: SocketParts, firstSeenAt: string): Socket {
  return {
    id: row.id,
    protocol: row.protocol,
    family: row.family,
    local: row.local,
    remote: row.remote,
    state: row.state,
    namespace: row.namespace,
    inode: row.inode === 0 ? null : String(row.inode),
    uid: row.uid,
    user: parts.user,
    unit: parts.unit,
    firstSeenAt,
    mapped: row.mapped,
    dualStack: row.dualStack,
    owners: parts.owners,
    ownership: parts.ownership.ownership,
    ownershipReason: parts.ownership.reason,
    sharing: parts.sharing,
  };
}

/** Remembers sockets by id: when each was first seen, and the object that stands for it while nothing changes. */
export class SocketBook {
  readonly #entries = new Map<string, Entry>();
  #pass = 0;

  /** One socket for each row. Rows of an id that came before are skipped. */
  write(
    rows: readonly KernelRow[],
    partsOf: (row: KernelRow) => SocketParts,
    seenAt: string,
  ): readonly Socket[] {
    this.#pass += 1;
    const sockets: Socket[] = [];
    for (const row of rows) {
      const known = this.#entries.get(row.id);
      if (known?.pass === this.#pass) continue;
      sockets.push(this.#writeOne(row, partsOf(row), known, seenAt));
    }
    if (this.#entries.size !== sockets.length) this.#dropGone();
    return sockets;
  }

  #writeOne(row: KernelRow, parts: SocketParts, known: Entry | undefined, seenAt: string): Socket {
    if (known?.row === row && isSameParts(known.parts, parts)) {
      known.pass = this.#pass;
      return known.socket;
    }
    const socket = buildSocket(row, parts, known?.socket.firstSeenAt ?? seenAt);
    this.#entries.set(row.id, { row, parts, socket, pass: this.#pass });
    return socket;
  }

  #dropGone(): void {
    for (const [id, entry] of this.#entries) if (entry.pass !== this.#pass) this.#entries.delete(id);
  }
}
