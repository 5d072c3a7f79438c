import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchSilence } from './silence-watch.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function start() {
  let slept = 0;
  const onSilent = vi.fn();
  const watch = watchSilence(15_000, onSilent, () => performance.now() + slept);
  return { watch, onSilent, sleep: (milliseconds: number) => (slept += milliseconds) };
}

it('tells of a silence, and of none before its time or after a sign of life', () => {
  const { watch, onSilent } = start();
  vi.advanceTimersByTime(14_000);
  watch.heard();
  vi.advanceTimersByTime(14_999);
  expect(onSilent).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onSilent).toHaveBeenCalledTimes(1);
});

it('waits anew where the computer slept, then no longer', () => {
  const { onSilent, sleep } = start();
  sleep(3_600_000);
  vi.advanceTimersByTime(15_000);
  expect(onSilent).not.toHaveBeenCalled();
  vi.advanceTimersByTime(15_000);
  expect(onSilent).toHaveBeenCalledTimes(1);
});

it('tells of nothing once stopped, whatever is heard then', () => {
  const { watch, onSilent } = start();
  watch.stop();
  watch.heard();
  vi.advanceTimersByTime(60_000);
  expect(onSilent).not.toHaveBeenCalled();
});
