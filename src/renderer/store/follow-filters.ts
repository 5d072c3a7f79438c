import { rememberFilter } from '../../shared/filter-history.ts';
import type { QueryStore } from './query.ts';
import type { SettingsStore } from './settings-store.ts';

/** A filter that stood so long was meant; what was typed on the way to it was not. In milliseconds. */
export const AT_REST = 2500;

/** Remembers each filter that came to rest without a mistake. Nothing is scheduled while nobody changes it. */
export function followFilters(query: QueryStore, settings: SettingsStore): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let last = query.state.get().text;
  query.state.subscribe(() => {
    const { text, error } = query.state.get();
    if (text === last) return;
    last = text;
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (error !== null || text.trim() === '') return;
    timer = setTimeout(() => {
      timer = null;
      const before = settings.observable.get().filterHistory;
      settings.update({ filterHistory: rememberFilter(before, text) });
    }, AT_REST);
  });
}
