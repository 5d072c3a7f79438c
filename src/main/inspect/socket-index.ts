import type { InspectedSocket, Socket } from '../../shared/socket.ts';
import { ByPort } from './by-port.ts';
import { type Conversation, conversationOf } from './conversation.ts';
import { Crossings } from './crossings.ts';

/** A socket, the key under which its other end finds it, and what was last told of it. */
export interface Entry {
  readonly socket: Socket;
  readonly conversation: Conversation | null;
  /** On this host too; the entry itself where a socket is connected to itself. */
  otherEnd: Entry | null;
  /** Id of the listener among whose clients it is counted. */
  countedAt: string | null;
  result: InspectedSocket | null;
  /** Of the last reading that had it, and where in its list. */
  pass: number;
  position: number;
}

/** LISTEN, or UDP without a peer: what arrives at its port and belongs to no connection is its own. */
export function isAcceptor({ protocol, state, remote }: Socket): boolean {
  return protocol === 'tcp' ? state === 'LISTEN' : remote === null;
}

export function createEntry(socket: Socket): Entry {
  const conversation = conversationOf(socket);
  return { socket, conversation, otherEnd: null, countedAt: null, result: null, pass: 0, position: 0 };
}

interface Ends {
  first: Entry | null;
  second: Entry | null;
}

const NO_ENTRIES: readonly Entry[] = [];

/** Finds the sockets that bear on another socket: its other end, and who accepts at its port. */
export class SocketIndex {
  readonly #ends = new Map<string, Ends>();
  readonly #crossings = new Crossings();
  readonly #acceptors = new ByPort<readonly Entry[]>();

  /** Returns the other entries that have another other end now. */
  add(entry: Entry): readonly Entry[] {
    const { socket, conversation } = entry;
    if (isAcceptor(socket)) this.#acceptors.set(socket, [...this.acceptorsAt(socket), entry]);
    if (conversation === null) return NO_ENTRIES;
    const others: Entry[] = [];
    const crossed = this.#crossings.around(entry, true, () => {
      const displaced = this.#addEnd(entry, conversation);
      if (displaced !== null) others.push(displaced);
    });
    return [...others, ...crossed];
  }

  /**
   * Returns the entry, if any, that was at this very end before: two UDP sockets may be connected from one port to
   * the same peer, and then the newer stands for both.
   */
  #addEnd(entry: Entry, conversation: Conversation): Entry | null {
    const ends = this.#ends.get(conversation.key) ?? { first: null, second: null };
    this.#ends.set(conversation.key, ends);
    const displaced = conversation.end === 'second' ? ends.second : ends.first;
    if (conversation.end !== 'second') ends.first = entry;
    if (conversation.end !== 'first') ends.second = entry;
    join(ends);
    if (displaced !== null) displaced.otherEnd = null;
    return displaced;
  }

  /** Returns the other entries that have another other end now, but for the one that this entry had. */
  remove(entry: Entry): readonly Entry[] {
    const { socket } = entry;
    if (isAcceptor(socket)) {
      const others = this.acceptorsAt(socket).filter((other) => other !== entry);
      if (others.length === 0) this.#acceptors.delete(socket);
      else this.#acceptors.set(socket, others);
    }
    return this.#crossings.around(entry, false, () => this.#removeEnd(entry));
  }

  #removeEnd(entry: Entry): void {
    const { conversation } = entry;
    const ends = conversation === null ? undefined : this.#ends.get(conversation.key);
    if (conversation === null || ends === undefined) return;
    if (ends.first === entry) ends.first = null;
    if (ends.second === entry) ends.second = null;
    if (ends.first === null && ends.second === null) this.#ends.delete(conversation.key);
    else join(ends);
  }

  acceptorsAt(socket: Socket): readonly Entry[] {
    return this.#acceptors.get(socket) ?? NO_ENTRIES;
  }
}

function join({ first, second }: Ends): void {
  if (first !== null) first.otherEnd = second;
  if (second !== null) second.otherEnd = first;
}
