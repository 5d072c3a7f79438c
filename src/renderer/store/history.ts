import { createObservable } from './observable.ts';
import type { SocketModel } from './socket-model.ts';

const LENGTH = 120;

/** How many sockets there were at each of the last updates: the sparkline of the status line. */
export function createHistory(model: SocketModel): {
  readonly get: () => readonly number[];
  readonly subscribe: (listener: () => void) => () => void;
} {
  const totals = createObservable<readonly number[]>([]);
  let last = 0;
  model.state.subscribe(() => {
    const { receivedAt, total, head } = model.state.get();
    if (head === null || receivedAt === last) return;
    last = receivedAt;
    totals.set([...totals.get(), total].slice(-LENGTH));
  });
  return totals;
}
