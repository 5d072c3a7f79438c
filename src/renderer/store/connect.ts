import { FEED_PORT_MESSAGE } from '../../shared/ipc.ts';
import { runCommand } from '../commands/run-command.ts';
import type { AppStore } from './app-store.ts';

/** Opens the feed and follows what the main process tells. Returns what ends it all. */
export function connect(store: AppStore, page: Window): () => void {
  const receivePort = (event: MessageEvent<unknown>): void => {
    const [port] = event.ports;
    if (event.source === page && event.data === FEED_PORT_MESSAGE && port !== undefined) {
      store.feed.connect(port);
    }
  };
  page.addEventListener('message', receivePort);
  const ends = [
    () => page.removeEventListener('message', receivePort),
    store.bridge.on('reader:state', (state) => store.reader.set(state)),
    store.bridge.on('menu:command', (id) => runCommand(id, store)),
    store.startTimers(),
  ];
  const flush = (): void => void store.settings.flush();
  page.addEventListener('pagehide', flush);
  ends.push(() => page.removeEventListener('pagehide', flush));
  void store.bridge.call('feed:open').then((state) => store.reader.set(state));
  return () => {
    for (const end of ends) end();
  };
}
