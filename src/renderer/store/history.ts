import { createObservable, type Observable } from './observable.ts';
import type { SocketModel } from './socket-model.ts';

/** Ten minutes. */
const LENGTH = 120;
const STEP = 5000;

/** How many sockets there were at each of the last steps: the sparkline of the status line. */
export function createHistory(model: SocketModel): Observable<readonly number[]> {
  const totals = createObservable<readonly number[]>([]);
  let nextStep = 0;
  model.pulse.subscribe(() => {
    const { receivedAt, takenAt } = model.pulse.get();
    if (takenAt === null || receivedAt < nextStep) return;
    nextStep = receivedAt + STEP;
    const total = model.byId.size;
    const before = totals.get();
    // A level line is the same picture however long it is.
    if (before.length > 1 && before.every((each) => each === total)) return;
    totals.set([...before, total].slice(-LENGTH));
  });
  return totals;
}
