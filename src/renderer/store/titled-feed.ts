import type { SnapshotPatch } from '../../shared/diff.ts';
import type { InspectedSocket, Snapshot } from '../../shared/socket.ts';
import { titled, type TitleOf } from '../../shared/titles.ts';
import type { FeedTarget } from './feed-client.ts';
import type { SocketModel } from './socket-model.ts';

/**
 * Stands before the model, so that all that the window shows, sorts, groups and counts by has the names of its
 * language. The reader and the contract speak English.
 */
export class TitledFeed implements FeedTarget {
  readonly #model: SocketModel;
  #titleOf: TitleOf;

  constructor(model: SocketModel, titleOf: TitleOf) {
    this.#model = model;
    this.#titleOf = titleOf;
  }

  replace(snapshot: Snapshot): void {
    this.#model.replace({ ...snapshot, sockets: this.#titled(snapshot.sockets) });
  }

  apply(change: SnapshotPatch): void {
    const { added, changed } = change;
    this.#model.apply({ ...change, added: this.#titled(added), changed: this.#titled(changed) });
  }

  /** What is here already is called so from now on, too. */
  speak(titleOf: TitleOf): void {
    if (titleOf === this.#titleOf) return;
    this.#titleOf = titleOf;
    const before = [...this.#model.byId.values()];
    this.#model.revise(this.#titled(before).filter((socket, index) => socket !== before[index]));
  }

  #titled<Told extends Partial<InspectedSocket>>(told: readonly Told[]): readonly Told[] {
    return told.map((each) => titled(each, this.#titleOf));
  }
}
