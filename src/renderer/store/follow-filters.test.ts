import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aStore } from '../testing/a-store.ts';
import { AT_REST } from './follow-filters.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('followFilters', () => {
  it('remembers what came to rest and was right', () => {
    const { store } = aStore();
    const remembered = () => store.settings.observable.get().filterHistory;
    for (const text of ['p', 'port:', 'port:8', 'port:80']) store.setQuery(text);
    vi.advanceTimersByTime(AT_REST - 1);
    expect(remembered()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(remembered()).toEqual(['port:80']);
    store.setQuery('port:(');
    vi.advanceTimersByTime(AT_REST);
    store.setQuery('');
    vi.advanceTimersByTime(AT_REST);
    expect(remembered()).toEqual(['port:80']);
  });
});
