import type { FeedMessage } from '../../src/shared/feed.ts';
import type { FeedClient } from '../../src/renderer/store/feed-client.ts';
import ScriptedReader from './reader.ts?worker&inline';
import type { ReaderStart } from './reader.ts';
import { painted } from './timing.ts';

/** What one message of the reader cost the window, in milliseconds. */
export interface MessageCost {
  /** Reading the message, applying it, and what React does at once because of it; no style, layout or painting. */
  readonly scripting: number;
  readonly untilPainted: number;
}

/** Connects the window's feed to a scripted reader. `next` resolves when what was told is painted. */
export function connectReader(client: FeedClient, count: number) {
  const { port1, port2 } = new MessageChannel();
  const reader = new ScriptedReader();
  const start: ReaderStart = { count, feed: port2 };
  let told: (cost: MessageCost) => void = () => undefined;
  const next = (ask: () => void): Promise<MessageCost> =>
    new Promise((resolve) => {
      told = resolve;
      ask();
    });
  reader.postMessage(start, [port2]);
  return {
    subscribe: () =>
      next(() =>
        client.connect({
          postMessage: (request) => port1.postMessage(request),
          close: () => port1.close(),
          set onmessage(receive: ((event: MessageEvent<FeedMessage>) => void) | null) {
            port1.onmessage = async (event: MessageEvent<FeedMessage>) => {
              const begin = performance.now();
              receive?.(event);
              // React renders in a microtask of its own, which is asked for before these.
              await Promise.resolve();
              await Promise.resolve();
              const scripting = performance.now() - begin;
              await painted();
              told({ scripting, untilPainted: performance.now() - begin });
            };
          },
        }),
      ),
    update: () => next(() => client.refresh()),
    end: () => reader.terminate(),
  };
}
