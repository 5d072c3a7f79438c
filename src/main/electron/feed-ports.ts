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
export function createFeedPorts(reader: () => Pick<ReaderProcess, 'openFeed' | 'revokeFeed'>): FeedPorts {
  /** Null for a page that asked while no reader ran: it waits for the next. */
  const ports = new Map<WebContents, number | null>();

  function revoke(id: number | null): void {
    if (id !== null) reader().revokeFeed(id);
  }

  function forget(contents: WebContents): void {
    revoke(ports.get(contents) ?? null);
    ports.delete(contents);
  }

  function hand(contents: WebContents): void {
    if (contents.isDestroyed()) return;
    const previous = ports.get(contents);
    if (previous === undefined) contents.once('destroyed', () => forget(contents));
    else revoke(previous);
    const feed = reader().openFeed();
    ports.set(contents, feed === null ? null : feed.id);
    if (feed === null) return;
    contents.postMessage(FEED_PORT_MESSAGE, null, [feed.port]);
  }

  return {
    hand,
    handAgain() {
      for (const contents of [...ports.keys()]) hand(contents);
    },
  };
}
