import type { InspectedSocket, Socket } from '../../shared/socket.ts';
import { reverseTupleOf, tupleOf } from './conversation.ts';

/** A socket, the keys under which others find it, and what was last told of it. */
export interface Entry {
  readonly socket: Socket;
  /** Protocol, namespace and local port. */
  readonly portKey: string;
  readonly tuple: string | null;
  readonly reverseTuple: string | null;
  result: InspectedSocket | null;
}

/** LISTEN, or UDP without a peer: what arrives at its port and belongs to no connection is its own. */
export function isAcceptor({ protocol, state, remote }: Socket): boolean {
  return protocol === 'tcp' ? state === 'LISTEN' : remote === null;
}

export function createEntry(socket: Socket): Entry {
  return {
    socket,
    portKey: `${socket.protocol} ${socket.namespace} ${socket.local.port}`,
    tuple: tupleOf(socket),
    reverseTuple: reverseTupleOf(socket),
    result: null,
  };
}

const NO_ENTRIES: readonly Entry[] = [];

/** Finds the sockets that bear on another socket: its other end, and who accepts at its port. */
export class SocketIndex {
  readonly #byTuple = new Map<string, Entry>();
  readonly #acceptors = new Map<string, readonly Entry[]>();

  add(entry: Entry): void {
    if (entry.tuple !== null) this.#byTuple.set(entry.tuple, entry);
    if (isAcceptor(entry.socket)) this.#acceptors.set(entry.portKey, [...this.acceptorsAt(entry), entry]);
  }

  remove(entry: Entry): void {
    if (entry.tuple !== null && this.#byTuple.get(entry.tuple) === entry) this.#byTuple.delete(entry.tuple);
    if (!isAcceptor(entry.socket)) return;
    const others = this.acceptorsAt(entry).filter((other) => other !== entry);
    if (others.length === 0) this.#acceptors.delete(entry.portKey);
    else this.#acceptors.set(entry.portKey, others);
  }

  /** The entry itself where a socket is connected to itself. */
  otherEndOf({ reverseTuple }: Entry): Entry | null {
    return reverseTuple === null ? null : (this.#byTuple.get(reverseTuple) ?? null);
  }

  acceptorsAt({ portKey }: Pick<Entry, 'portKey'>): readonly Entry[] {
    return this.#acceptors.get(portKey) ?? NO_ENTRIES;
  }
}
