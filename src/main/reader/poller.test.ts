import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FULL_PASS_EVERY_MILLISECONDS, startPoller } from './poller.ts';
import type { PassKind } from '../host/host.ts';

/** A fake clock: vitest's, which also drives `performance.now`. */
beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function unexpected(error: unknown): void {
  throw error;
}

function takes(milliseconds: number): () => Promise<void> {
  return () => new Promise((resolve) => setTimeout(resolve, milliseconds));
}

describe('startPoller', () => {
  it('starts with a full pass, goes on with light ones, and is full again every 30 s', async () => {
    const kinds: PassKind[] = [];
    const poller = startPoller(
      (kind) => {
        kinds.push(kind);
        return Promise.resolve();
      },
      1000,
      unexpected,
    );
    await vi.advanceTimersByTimeAsync(FULL_PASS_EVERY_MILLISECONDS + 500);
    poller.stop();
    expect(kinds[0]).toBe('full');
    expect(kinds.slice(1, 30).every((kind) => kind === 'light')).toBe(true);
    expect(kinds[30]).toBe('full');
  });

  it('never overlaps itself, and asks a slow host less often', async () => {
    let running = 0;
    let most = 0;
    let passes = 0;
    const poller = startPoller(
      async () => {
        passes++;
        most = Math.max(most, ++running);
        await takes(2000)();
        running--;
      },
      1000,
      unexpected,
    );
    await vi.advanceTimersByTimeAsync(29_000);
    poller.stop();
    expect(most).toBe(1);
    expect(passes).toBe(3);
  });

  it('runs a task between two passes, and no pass meanwhile', async () => {
    const log: string[] = [];
    const pass = async (): Promise<void> => {
      log.push('pass');
      await takes(300)();
      log.push('passed');
    };
    const poller = startPoller(pass, 1000, unexpected);
    const answer = poller.between(async () => {
      log.push('task');
      await takes(5000)();
      log.push('done');
      return 42;
    });
    const failed = poller.between(() => Promise.reject(new Error('lost')));
    const rejected = expect(failed).rejects.toThrow('lost');
    await vi.advanceTimersByTimeAsync(8000);
    poller.stop();
    expect(await answer).toBe(42);
    await rejected;
    expect(log.slice(0, 6)).toEqual(['pass', 'passed', 'task', 'done', 'pass', 'passed']);
  });

  it('goes on after a pass that failed', async () => {
    let passes = 0;
    const failures: unknown[] = [];
    const poller = startPoller(
      () => {
        passes++;
        return passes === 1 ? Promise.reject(new Error('lost')) : Promise.resolve();
      },
      1000,
      (error) => failures.push(error),
    );
    await vi.advanceTimersByTimeAsync(3500);
    poller.stop();
    expect(failures).toEqual([new Error('lost')]);
    expect(passes).toBe(4);
  });

  it('reads fully at once when asked, but after the running pass', async () => {
    const kinds: PassKind[] = [];
    const poller = startPoller(
      async (kind) => {
        kinds.push(kind);
        await takes(100)();
      },
      1000,
      unexpected,
    );
    await vi.advanceTimersByTimeAsync(50);
    poller.refresh();
    expect(kinds).toEqual(['full']);
    await vi.advanceTimersByTimeAsync(100);
    expect(kinds).toEqual(['full', 'full']);
    await vi.advanceTimersByTimeAsync(300);
    poller.refresh();
    expect(kinds).toEqual(['full', 'full', 'full']);
    poller.stop();
  });

  it('reads fully after the computer slept', async () => {
    const kinds: PassKind[] = [];
    const poller = startPoller(
      (kind) => {
        kinds.push(kind);
        return Promise.resolve();
      },
      1000,
      unexpected,
    );
    await vi.advanceTimersByTimeAsync(1000);
    // As on Linux, whose monotonic clock and timers stood still meanwhile.
    vi.setSystemTime(Date.now() + 20_000);
    await vi.advanceTimersByTimeAsync(1000);
    poller.stop();
    expect(kinds).toEqual(['full', 'light', 'full']);
  });

  it('does nothing after stop', async () => {
    let passes = 0;
    const poller = startPoller(
      () => {
        passes++;
        return Promise.resolve();
      },
      1000,
      unexpected,
    );
    await vi.advanceTimersByTimeAsync(0);
    poller.stop();
    poller.refresh();
    await vi.advanceTimersByTimeAsync(5000);
    expect(passes).toBe(1);
  });
});
