import type { WebContents } from 'electron';
import { FEED_PORT_MESSAGE } from '../../shared/ipc.ts';
import type { ReaderProcess } from './reader-process.ts';

export interface FeedPorts {
  /** Hands the page a new port to the reader and takes back the one it had. */
  hand(contents: WebContents): void;
  /** Every page that asked once gets a port to the new reader. */
  handAgain(): void;
}

/** The main process hands out ports and revokes them; what flows through them it never touches. */
export function createFeedPorts(reader: () => ReaderProcess): FeedPorts {
  const ports = new Map<WebContents, number>();

  function hand(contents: WebContents): void {
    if (contents.isDestroyed()) return;
    const previous = ports.get(contents);
    if (previous !== undefined) reader().revokeFeed(previous);
    else {
      contents.once('destroyed', () => {
        const id = ports.get(contents);
        if (id !== undefined) reader().revokeFeed(id);
        ports.delete(contents);
      });
    }
    const feed = reader().openFeed();
    if (feed === null) return;
    ports.set(contents, feed.id);
    contents.postMessage(FEED_PORT_MESSAGE, null, [feed.port]);
  }

  return {
    hand,
    handAgain() {
      for (const contents of [...ports.keys()]) hand(contents);
    },
  };
}
