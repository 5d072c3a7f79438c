import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chunks, runInSlices } from './run-in-slices.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Each step takes three milliseconds. */
function* steps(done: number[], count: number): Generator<void, void> {
  for (let step = 0; step < count; step++) {
    done.push(step);
    now += 3;
    yield;
  }
}
let now = 0;

describe('runInSlices', () => {
  beforeEach(() => {
    now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
  });
  afterEach(() => vi.restoreAllMocks());

  it('lets the window go on between two slices', () => {
    const done: number[] = [];
    runInSlices(steps(done, 7), false);
    expect(done).toEqual([0, 1, 2]);
    vi.runAllTimers();
    expect(done).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('does at once what is short, and stops when it is told to', () => {
    const [short, stopped]: [number[], number[]] = [[], []];
    runInSlices(steps(short, 7), true);
    expect(short).toHaveLength(7);
    runInSlices(steps(stopped, 7), false)();
    vi.runAllTimers();
    expect(stopped).toHaveLength(3);
  });
});

it('cuts a list into pieces that make up the whole', () => {
  expect([...chunks([1, 2, 3, 4, 5], 2)]).toEqual([[1, 2], [3, 4], [5]]);
  expect([...chunks([], 2)]).toEqual([]);
});
