import type { TFunction } from 'i18next';
import type { MenuEntry } from '../components/popup-menu.tsx';
import type { AppStore } from '../store/app-store.ts';

/** What a part of the view in sight can do, in a language. */
export type EntriesIn = (t: TFunction) => readonly (readonly MenuEntry[])[];

export interface EntrySource {
  current: EntriesIn;
}

const sources = new WeakMap<AppStore, Set<EntrySource>>();

/** Lets the palette ask a part of the view while it is in sight. Returns what ends that. */
export function addViewEntries(app: AppStore, source: EntrySource): () => void {
  const all = sources.get(app) ?? new Set();
  sources.set(app, all);
  all.add(source);
  return () => all.delete(source);
}

/** What can be done in the view in sight, beyond what can be done everywhere. */
export function viewEntriesOf(app: AppStore): EntriesIn {
  return (t) => [...(sources.get(app) ?? [])].flatMap(({ current }) => current(t));
}
