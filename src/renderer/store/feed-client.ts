import type { FeedMessage, FeedRequest } from '../../shared/feed.ts';
import type { SnapshotPatch } from '../../shared/diff.ts';
import type { Snapshot } from '../../shared/socket.ts';

/** The part of a MessagePort that the feed needs. */
export interface FeedPort {
  postMessage(message: FeedRequest): void;
  onmessage: ((event: MessageEvent<FeedMessage>) => void) | null;
  close(): void;
}

export interface FeedTarget {
  replace(snapshot: Snapshot): void;
  apply(change: SnapshotPatch): void;
}

/**
 * Follows the newest port to the reader. A revision that does not continue the last one is answered by
 * subscribing again, once. While paused nothing is applied: going on subscribes again, which costs one
 * whole picture but keeps nothing piling up meanwhile.
 */
export class FeedClient {
  readonly #target: FeedTarget;
  #port: FeedPort | null = null;
  #revision: number | null = null;
  #paused = false;

  constructor(target: FeedTarget) {
    this.#target = target;
  }

  connect(port: FeedPort): void {
    this.#port?.close();
    this.#port = port;
    port.onmessage = (event) => {
      if (this.#port === port) this.#receive(event.data);
    };
    this.#subscribe();
  }

  refresh(): void {
    this.#port?.postMessage({ type: 'refresh' });
  }

  setPaused(paused: boolean): void {
    if (this.#paused === paused) return;
    this.#paused = paused;
    if (!paused) this.#subscribe();
  }

  #subscribe(): void {
    this.#revision = null;
    this.#port?.postMessage({ type: 'subscribe' });
  }

  #receive(message: FeedMessage): void {
    if (this.#paused) return;
    if (message.type === 'snapshot') {
      this.#revision = message.revision;
      this.#target.replace(message.snapshot);
    } else if (this.#revision === message.from) {
      this.#revision = message.to;
      this.#target.apply(message.change);
    } else if (this.#revision !== null) {
      this.#subscribe();
    }
  }
}
