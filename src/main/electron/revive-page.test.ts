import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { revivePage, type Page } from './revive-page.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function start() {
  let isDestroyed = false;
  let end: (event: unknown, details: { reason: string }) => void = () => undefined;
  const reload = vi.fn();
  const page: Page = {
    isDestroyed: () => isDestroyed,
    reload,
    on: (_event, listener) => (end = listener),
  };
  revivePage(page);
  return {
    reload,
    crash: (reason = 'crashed') => end(null, { reason }),
    destroy: () => (isDestroyed = true),
  };
}

it('loads a page again that crashed, and one that crashes at once not without rest', () => {
  const { reload, crash } = start();
  crash();
  vi.advanceTimersByTime(0);
  expect(reload).toHaveBeenCalledTimes(1);
  crash('oom');
  vi.advanceTimersByTime(9000);
  expect(reload).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  expect(reload).toHaveBeenCalledTimes(2);
});

it('leaves alone a page that was closed', () => {
  const { reload, crash, destroy } = start();
  crash('clean-exit');
  vi.advanceTimersByTime(0);
  crash('killed');
  destroy();
  vi.advanceTimersByTime(0);
  expect(reload).not.toHaveBeenCalled();
});
