import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aSnapshot, aSocket } from '../../shared/testing/samples.ts';
import { createHistory } from './history.ts';
import { SocketModel } from './socket-model.ts';

const STEP = 5000;
beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function aHistory() {
  const model = new SocketModel([{ column: 'port', direction: 'ascending' }]);
  const history = createHistory(model);
  let told = 0;
  history.subscribe(() => told++);
  return {
    history,
    told: () => told,
    /** So many sockets, for so many steps. */
    hold: (count: number, steps: number, pace = STEP): void => {
      const sockets = Array.from({ length: count }, (_, index) => aSocket({ id: String(index) }));
      for (let step = 0; step < steps; step++) {
        vi.advanceTimersByTime(pace);
        model.replace(aSnapshot({ sockets, takenAt: new Date().toISOString() }));
      }
    },
  };
}

it('has a step every five seconds, and ten minutes of them', () => {
  const { history, hold } = aHistory();
  hold(3, 2);
  hold(4, 1);
  expect(history.get()).toEqual([3, 3, 4]);
  hold(5, 200);
  expect(history.get()).toHaveLength(120);
});

it('is drawn no more while it is level, and stands in its place in time afterwards', () => {
  const { history, hold, told } = aHistory();
  hold(3, 2);
  const before = told();
  hold(3, 8);
  expect(told()).toBe(before);
  hold(9, 1);
  expect(history.get()).toEqual([...Array.from({ length: 10 }, () => 3), 9]);
});

it('keeps its time where a reading is rarer than a step', () => {
  const { history, hold } = aHistory();
  hold(3, 1);
  hold(5, 1, 4 * STEP);
  expect(history.get()).toEqual([3, 3, 3, 3, 5]);
  hold(7, 1, 1000 * STEP);
  expect(history.get()).toHaveLength(120);
});
