import type { FeedMessage } from '../../shared/feed.ts';
import { patchSnapshots } from '../../shared/diff.ts';
import type { Snapshot } from '../../shared/socket.ts';

export interface Feed {
  /** A picture that differs from the last gets the next revision; subscribers are sent the difference. */
  publish(snapshot: Snapshot): void;
  /** Sends the current picture at once when there is one. Returns what ends the subscription. */
  subscribe(listener: (message: FeedMessage) => void): () => void;
  readonly latest: Snapshot | null;
}

export function createFeed(): Feed {
  const listeners = new Set<(message: FeedMessage) => void>();
  let latest: Snapshot | null = null;
  let revision = 0;

  return {
    get latest() {
      return latest;
    },
    publish(snapshot) {
      const before = latest;
      latest = snapshot;
      const from = revision++;
      if (listeners.size === 0) return;
      const message: FeedMessage =
        before === null
          ? { type: 'snapshot', revision, snapshot }
          : { type: 'change', from, to: revision, change: patchSnapshots(before, snapshot) };
      for (const listener of listeners) listener(message);
    },
    subscribe(listener) {
      listeners.add(listener);
      if (latest !== null) listener({ type: 'snapshot', revision, snapshot: latest });
      return () => listeners.delete(listener);
    },
  };
}
