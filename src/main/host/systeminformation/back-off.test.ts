import { describe, expect, it } from 'vitest';
import { BackOff } from './back-off.ts';

describe('BackOff', () => {
  it('waits longer after each failure, at most 30 s, and not at all after a success', () => {
    let now = 0;
    const backOff = new BackOff(() => now);
    const pauses = [1, 2, 3, 4, 5, 6].map(() => {
      backOff.failed();
      const from = now;
      while (backOff.waiting) now += 1000;
      return now - from;
    });
    expect(pauses).toEqual([2000, 4000, 8000, 16_000, 30_000, 30_000]);
    backOff.failed();
    backOff.succeeded();
    expect(backOff.waiting).toBe(false);
  });

  it('ends at once where somebody asks by hand, and counts on from there', () => {
    const backOff = new BackOff(() => 0);
    backOff.failed();
    backOff.end();
    expect(backOff.waiting).toBe(false);
    backOff.failed();
    expect(backOff.waiting).toBe(true);
  });
});

it('lasts no longer where the clock was set back', () => {
  let now = 3_600_000;
  const backOff = new BackOff(() => now);
  backOff.failed();
  expect(backOff.waiting).toBe(true);
  now = 0;
  expect(backOff.waiting).toBe(false);
});
