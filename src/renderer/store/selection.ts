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
const NONE: ReadonlySet<string> = new Set();

/** Kept by the id of the socket, so it survives sorting, filtering and every update. */
export class SelectionStore {
  /** The one that the details are about. */
  readonly state = createObservable<Selection>(NOTHING);
  /** Every selected row, that one among them. */
  readonly chosen = createObservable(NONE);
  /** The ids of the sockets that what is selected stands for, in order: the details step through them. */
  readonly among = createObservable<readonly string[]>([]);
  /** Counts up when the selected row is also to be brought into sight. */
  readonly reveals = createObservable(0);
  /** Where a stretch of rows begins that is selected with Shift. */
  #anchor: string | null = null;
  readonly #model: SocketModel;

  constructor(model: SocketModel) {
    this.#model = model;
    model.watch(() => this.#follow());
  }

  get anchor(): string | null {
    return this.#anchor;
  }

  /** This one alone. */
  select(id: string | null): void {
    this.#anchor = id;
    this.#choose(id === null ? NONE : new Set([id]), id);
  }

  /** With this one, or without it. */
  toggle(id: string): void {
    const chosen = new Set(this.chosen.get());
    if (chosen.delete(id)) {
      const before = this.state.get().id;
      const primary = before === id ? ([...chosen].at(-1) ?? null) : before;
      this.#choose(chosen, primary);
    } else {
      this.#choose(chosen.add(id), id);
    }
    this.#anchor = id;
  }

  /** All of these; `id` is the one that the details are about. */
  choose(ids: Iterable<string>, id: string): void {
    this.#choose(new Set(ids).add(id), id);
  }

  /** The details are about this one of the selected; any other is selected alone. */
  focus(id: string): void {
    if (this.chosen.get().has(id)) this.#show(id);
    else this.select(id);
  }

  reveal(id: string): void {
    this.select(id);
    this.reveals.set(this.reveals.get() + 1);
  }

  #choose(chosen: ReadonlySet<string>, id: string | null): void {
    const before = this.chosen.get();
    const isSame = chosen.size === before.size && [...chosen].every((each) => before.has(each));
    if (!isSame) this.chosen.set(chosen);
    this.#show(id);
  }

  #show(id: string | null): void {
    if (id === this.state.get().id) return;
    if (id === null) this.state.set(NOTHING);
    else this.state.set({ id, socket: this.#model.find(id), isClosed: !this.#model.byId.has(id) });
  }

  #follow(): void {
    const { id, socket, isClosed } = this.state.get();
    if (id === null) return;
    const now = this.#model.byId.get(id);
    if (now === undefined ? isClosed : now === socket) return;
    this.state.set({ id, socket: now ?? socket, isClosed: now === undefined });
  }
}
