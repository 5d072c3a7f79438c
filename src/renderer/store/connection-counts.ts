import { isOver } from '../../shared/is-over.ts';
import type { InspectedSocket } from '../../shared/socket.ts';
import { createObservable } from './observable.ts';
import type { SocketModel } from './socket-model.ts';

const keyOf = ({ namespace, protocol, local }: InspectedSocket): string =>
  `${namespace} ${protocol} ${local.port}`;

/** How many accepted connections each port has. Kept up by what changes, never counted anew. */
export class ConnectionCounts {
  /** Counts up when any of them changed. */
  readonly changes = createObservable(0);
  readonly #counts = new Map<string, number>();

  constructor(model: SocketModel) {
    model.watch((gone, come) => {
      const before = this.changes.get();
      const changed = this.#add(gone, -1) + this.#add(come, 1);
      if (changed > 0) this.changes.set(before + 1);
    });
  }

  countOf(listener: InspectedSocket): number {
    return this.#counts.get(keyOf(listener)) ?? 0;
  }

  #add(sockets: readonly InspectedSocket[], by: 1 | -1): number {
    let changed = 0;
    for (const socket of sockets) {
      if (socket.role.side !== 'server' || socket.remote === null || isOver(socket)) continue;
      const key = keyOf(socket);
      const count = (this.#counts.get(key) ?? 0) + by;
      if (count === 0) this.#counts.delete(key);
      else this.#counts.set(key, count);
      changed++;
    }
    return changed;
  }
}
