import { createObservable, type Observable } from './observable.ts';
import type { SocketModel } from './socket-model.ts';

/** Ten minutes. */
const LENGTH = 120;
const STEP = 5000;

/** How many sockets there were at each of the last steps: the sparkline of the status line. */
export function createHistory(model: SocketModel): Observable<readonly number[]> {
  const totals = createObservable<readonly number[]>([]);
  let lastStep = -Infinity;
  /** Every step, also those of a level line, without which what follows it would stand in the wrong place. */
  let all: readonly number[] = [];
  const step = (receivedAt: number): void => {
    // Nobody looked in between: at a slow pace, or while it was paused.
    const unseen = all.length === 0 ? 0 : Math.min(LENGTH, Math.floor((receivedAt - lastStep) / STEP) - 1);
    lastStep = receivedAt;
    const total = model.byId.size;
    const before = all.at(-1) ?? total;
    all = [...all, ...Array.from({ length: unseen }, () => before), total].slice(-LENGTH);
    // A level line is the same picture however long it is.
    const isLevel = (line: readonly number[]): boolean =>
      line.length > 1 && line.every((each) => each === total);
    if (!isLevel(all) || !isLevel(totals.get())) totals.set(all);
  };
  model.pulse.subscribe(() => {
    const { receivedAt, takenAt } = model.pulse.get();
    if (takenAt !== null && receivedAt >= lastStep + STEP) step(receivedAt);
  });
  return totals;
}
