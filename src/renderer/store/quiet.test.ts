import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { diffSnapshots } from '../../shared/diff.ts';
import { aSnapshot, aSocket } from '../../shared/testing/samples.ts';
import { formatSpan } from '../format/since.ts';
import { AgeTicker, nextChange } from './age-ticker.ts';
import { createClock } from './clock.ts';
import { expireMarks } from './expiry.ts';
import { createHistory } from './history.ts';
import { createObservable } from './observable.ts';
import { SocketModel } from './socket-model.ts';

const SECOND = 1000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

beforeEach(() => vi.useFakeTimers({ now: 0 }));
afterEach(() => vi.useRealTimers());

function aModel() {
  const model = new SocketModel([{ column: 'port', direction: 'ascending' }]);
  const snapshot = aSnapshot();
  model.replace(snapshot);
  const told = { state: 0, head: 0, pulse: 0 };
  model.state.subscribe(() => told.state++);
  model.head.subscribe(() => told.head++);
  model.pulse.subscribe(() => told.pulse++);
  const second = (overrides: Partial<typeof snapshot> = {}): void => {
    vi.advanceTimersByTime(SECOND);
    const next = { ...snapshot, takenAt: new Date().toISOString(), ...overrides };
    model.apply(diffSnapshots(snapshot, next));
  };
  return { model, told, second };
}

describe('a quiet second', () => {
  it('moves the pulse and nothing else', () => {
    const { told, second } = aModel();
    second();
    second();
    expect(told).toEqual({ state: 0, head: 0, pulse: 2 });
  });

  it('is told at once when a source fails, and its costs now and then', () => {
    const { told, second } = aModel();
    const [source] = aSnapshot().sources;
    second({ sources: source === undefined ? [] : [{ ...source, state: 'failed', error: 'It is gone.' }] });
    expect(told.head).toBe(1);
    for (let count = 0; count < 11; count++) second();
    expect(told.head).toBeLessThanOrEqual(3);
  });

  it('leaves a level line as it is', async () => {
    const { model, second } = aModel();
    const history = createHistory(model);
    const seconds = async (count: number): Promise<void> => {
      for (let passed = 0; passed < count; passed++) {
        second();
        // The line follows when the sockets of the pulse are there.
        await Promise.resolve();
      }
    };
    await seconds(20);
    const level = history.get();
    await seconds(20);
    expect(history.get()).toBe(level);
    expect(level).toEqual([1, 1]);
  });
});

describe('expireMarks', () => {
  it('schedules nothing while no mark is left, or nobody can see it', () => {
    const { model, second } = aModel();
    const visibility = createObservable(true);
    const end = expireMarks(model, visibility);
    expect(vi.getTimerCount()).toBe(0);
    second({ sockets: [aSocket(), aSocket({ id: 'more' })] });
    expect(vi.getTimerCount()).toBe(1);
    visibility.set(false);
    expect(vi.getTimerCount()).toBe(0);
    visibility.set(true);
    vi.advanceTimersByTime(5 * SECOND);
    expect(model.state.get().marks.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    end();
  });
});

describe('AgeTicker', () => {
  it('waits for the next second, minute or hour, old ages together', () => {
    expect(nextChange(0, 500)).toBe(SECOND);
    expect(nextChange(0, 11 * SECOND)).toBe(15 * SECOND);
    expect(nextChange(0, MINUTE)).toBe(2 * MINUTE);
    expect(nextChange(1, 2 * HOUR)).toBe(2 * HOUR + 15 * SECOND);
  });

  it('tells the same age wherever it is asked for, until that changes', () => {
    const start = 12_345_678_901;
    let now = start;
    const ages = new AgeTicker(undefined, () => now);
    for (let change = 0; change < 300; change++) {
      const told = ages.ageOf(start);
      const next = nextChange(start, now);
      expect(next).toBeGreaterThan(now);
      const spans = [now, Math.floor((now + next) / 2), next - 1].map((moment) => {
        now = moment;
        return formatSpan(ages.ageOf(start), 'en');
      });
      expect(new Set(spans)).toEqual(new Set([formatSpan(told, 'en')]));
      now = next;
    }
  });

  it('tells each age when its words change, and sleeps while the window is hidden', () => {
    const visibility = createObservable(true);
    const ages = new AgeTicker(visibility, () => Date.now());
    const told = { young: 0, old: 0 };
    const ends = [ages.watch(0, () => told.young++), ages.watch(-HOUR, () => told.old++)];
    vi.advanceTimersByTime(10 * SECOND);
    expect(told).toEqual({ young: 10, old: 0 });
    visibility.set(false);
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(HOUR);
    visibility.set(true);
    expect(told).toEqual({ young: 11, old: 1 });
    for (const end of ends) end();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a clock that is set back', () => {
  it('lets marks fade in their time, ages change and the sparkline go on', () => {
    const { model, second } = aModel();
    const history = createHistory(model);
    const end = expireMarks(model, createObservable(true));
    const ages = new AgeTicker();
    second({ sockets: [aSocket()] });
    second({ sockets: [aSocket(), aSocket({ id: 'more' })] });
    const told = vi.fn();
    const endAges = ages.watch(Date.now(), told);
    vi.setSystemTime(Date.now() - HOUR);
    vi.advanceTimersByTime(6 * SECOND);
    expect(model.state.get().marks.size).toBe(0);
    expect(told.mock.calls.length).toBeGreaterThan(1);
    const { length } = history.get();
    second({ sockets: [aSocket()] });
    expect(history.get().length).toBeGreaterThan(length);
    endAges();
    end();
  });
});

describe('createClock', () => {
  it('tells where it stood still, as it does while the computer sleeps', () => {
    const onHeldUp = vi.fn();
    const end = createClock(undefined, onHeldUp).subscribe(() => undefined);
    vi.advanceTimersByTime(MINUTE);
    expect(onHeldUp).not.toHaveBeenCalled();
    vi.setSystemTime(Date.now() + HOUR);
    vi.advanceTimersByTime(3 * SECOND);
    expect(onHeldUp).toHaveBeenCalledTimes(1);
    end();
  });

  it('stands still while nobody looks', () => {
    const visibility = createObservable(true);
    const clock = createClock(visibility);
    const listener = vi.fn();
    const end = clock.subscribe(listener);
    vi.advanceTimersByTime(3 * SECOND);
    expect(listener).toHaveBeenCalledTimes(3);
    visibility.set(false);
    expect(vi.getTimerCount()).toBe(0);
    visibility.set(true);
    expect(listener).toHaveBeenCalledTimes(4);
    end();
    expect(vi.getTimerCount()).toBe(0);
  });
});
