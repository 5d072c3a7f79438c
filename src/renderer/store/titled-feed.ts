import type { SnapshotPatch } from '../../shared/diff.ts';
import type { Snapshot } from '../../shared/socket.ts';
import { createTitler, type TitleOf, type Titler } from '../../shared/titles.ts';
import type { FeedTarget } from './feed-client.ts';
import type { SocketModel } from './socket-model.ts';

/**
 * Stands before the model, so that all that the window shows, sorts, groups and counts by has the names of its
 * language. The reader and the contract speak English.
 */
export class TitledFeed implements FeedTarget {
  readonly #model: SocketModel;
  #titleOf: TitleOf;
  #titled: Titler;

  constructor(model: SocketModel, titleOf: TitleOf) {
    this.#model = model;
    this.#titleOf = titleOf;
    this.#titled = createTitler(titleOf);
  }

  replace(snapshot: Snapshot): void {
    this.#model.replace({ ...snapshot, sockets: snapshot.sockets.map(this.#titled) });
  }

  apply(change: SnapshotPatch): void {
    const { added, changed } = change;
    this.#model.apply({ ...change, added: added.map(this.#titled), changed: changed.map(this.#titled) });
  }

  /** What is here already is called so from now on, too. */
  speak(titleOf: TitleOf): void {
    if (titleOf === this.#titleOf) return;
    this.#titleOf = titleOf;
    this.#titled = createTitler(titleOf);
    const before = [...this.#model.byId.values()];
    this.#model.revise(before.map(this.#titled).filter((socket, index) => socket !== before[index]));
  }
}
