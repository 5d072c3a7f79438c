import type { Socket } from '../../shared/socket.ts';
import { createEntry, type Entry } from './socket-index.ts';

export interface SocketChanges {
  readonly added: readonly Entry[];
  /** Gone, or replaced by an entry of the same id among `added`. */
  readonly removed: readonly Entry[];
}

const NO_CHANGES: SocketChanges = { added: [], removed: [] };

/** Entries in the order of the host's list, told apart by the identity of the socket object. */
export class SocketList {
  #entries: readonly Entry[] = [];
  #byId = new Map<string, Entry>();

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  byId(id: string): Entry | null {
    return this.#byId.get(id) ?? null;
  }

  /** Null where the list is the same, socket for socket. */
  update(sockets: readonly Socket[]): SocketChanges | null {
    const before = this.#entries;
    if (sockets.length === before.length && sockets.every((socket, at) => socket === before[at]?.socket)) {
      return null;
    }
    const byId = new Map<string, Entry>();
    const added: Entry[] = [];
    const removed: Entry[] = [];
    this.#entries = sockets.map((socket) => {
      const known = this.#byId.get(socket.id);
      const entry = known?.socket === socket ? known : createEntry(socket);
      if (entry !== known) added.push(entry);
      if (entry !== known && known !== undefined) removed.push(known);
      byId.set(socket.id, entry);
      return entry;
    });
    if (byId.size < this.#byId.size + added.length - removed.length) {
      for (const [id, entry] of this.#byId) if (!byId.has(id)) removed.push(entry);
    }
    this.#byId = byId;
    return added.length === 0 && removed.length === 0 ? NO_CHANGES : { added, removed };
  }
}
