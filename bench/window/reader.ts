import type { FeedMessage, FeedRequest } from '../../src/shared/feed.ts';
import { patchSnapshots } from '../../src/shared/diff.ts';
import { changeOnePercent, scriptedSnapshot } from './scripted-sockets.ts';

/** Gives the reader the other end of its feed. */
export interface ReaderStart {
  readonly count: number;
  readonly feed: MessagePort;
}

/** A reader in a thread of its own: what it tells is cloned on its way to the window, as it is in the app. */
addEventListener('message', ({ data }: MessageEvent<ReaderStart>) => {
  const { count, feed } = data;
  let snapshot = scriptedSnapshot(count);
  let revision = 0;
  const send = (message: FeedMessage): void => feed.postMessage(message);
  // Told to refresh it changes one in a hundred; it does nothing by itself.
  feed.onmessage = ({ data: request }: MessageEvent<FeedRequest>) => {
    if (request.type === 'subscribe') {
      send({ type: 'snapshot', revision, snapshot });
      return;
    }
    const next = changeOnePercent(snapshot, revision);
    const change = patchSnapshots(snapshot, next);
    snapshot = next;
    send({ type: 'change', from: revision, to: ++revision, change });
  };
});
