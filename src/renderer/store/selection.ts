import type { InspectedSocket } from '../../shared/socket.ts';
import { createObservable } from './observable.ts';
import type { SocketModel } from './socket-model.ts';

export interface Selection {
  readonly id: string | null;
  /** The socket as it was last seen: a selection that closes can still be read. */
  readonly socket: InspectedSocket | null;
  readonly isClosed: boolean;
}

const NOTHING: Selection = { id: null, socket: null, isClosed: false };

/** Kept by the id of the socket, so it survives sorting, filtering and every update. */
export class SelectionStore {
  readonly state = createObservable<Selection>(NOTHING);
  /** Counts up when the selected row is also to be brought into sight. */
  readonly reveals = createObservable(0);
  readonly #model: SocketModel;

  constructor(model: SocketModel) {
    this.#model = model;
    model.watch(() => this.#follow());
  }

  select(id: string | null): void {
    if (id === this.state.get().id) return;
    if (id === null) this.state.set(NOTHING);
    else
      this.state.set({ id, socket: this.#model.byId.get(id) ?? null, isClosed: !this.#model.byId.has(id) });
  }

  reveal(id: string): void {
    this.select(id);
    this.reveals.set(this.reveals.get() + 1);
  }

  #follow(): void {
    const { id, socket, isClosed } = this.state.get();
    if (id === null) return;
    const now = this.#model.byId.get(id);
    if (now === undefined ? isClosed : now === socket) return;
    this.state.set({ id, socket: now ?? socket, isClosed: now === undefined });
  }
}
