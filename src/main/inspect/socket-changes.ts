import type { Socket } from '../../shared/socket.ts';
import { createEntry, type Entry } from './socket-index.ts';

export interface SocketChanges {
  readonly added: readonly Entry[];
  /** Gone, or replaced by an entry of the same id among `added`. */
  readonly removed: readonly Entry[];
}

/** Entries in the order of the host's list, told apart by the identity of the socket object. */
export class SocketList {
  #entries: readonly Entry[] = [];
  readonly #byId = new Map<string, Entry>();
  #pass = 0;

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  find(id: string): Entry | null {
    return this.#byId.get(id) ?? null;
  }

  /** Null where the list is the same, socket for socket. */
  update(sockets: readonly Socket[]): SocketChanges | null {
    const before = this.#entries;
    if (sockets.length === before.length && sockets.every((socket, at) => socket === before[at]?.socket)) {
      return null;
    }
    this.#pass += 1;
    const added: Entry[] = [];
    const removed: Entry[] = [];
    // Lists keep their order for the most part: an id is looked up only where the old and the new one part.
    let follower = 0;
    this.#entries = sockets.map((socket, position) => {
      const next = before[follower];
      const known = next?.socket === socket ? next : this.#byId.get(socket.id);
      const entry = known?.socket === socket ? known : createEntry(socket);
      if (known !== undefined) follower = known.position + 1;
      if (entry !== known) {
        added.push(entry);
        this.#byId.set(socket.id, entry);
        if (known !== undefined) removed.push(known);
      }
      entry.pass = this.#pass;
      entry.position = position;
      return entry;
    });
    for (const entry of before) {
      if (entry.pass === this.#pass || this.#byId.get(entry.socket.id) !== entry) continue;
      removed.push(entry);
      this.#byId.delete(entry.socket.id);
    }
    return { added, removed };
  }
}
