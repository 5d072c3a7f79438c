import { useSyncExternalStore } from 'react';
import { useApp } from '../app-context.ts';
import { useObservable } from '../store/use-observable.ts';

const QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];

function watchSystem(listener: () => void): () => void {
  const lists = QUERIES.map((query) => window.matchMedia(query));
  for (const list of lists) list.addEventListener('change', listener);
  return () => {
    for (const list of lists) list.removeEventListener('change', listener);
  };
}

/** Changes whenever colours do: for what is drawn by hand and does not follow CSS by itself. */
export function useTheme(): string {
  const app = useApp();
  const chosen = useObservable(app.settings.observable, (settings) => settings.theme);
  const system = useSyncExternalStore(watchSystem, () =>
    QUERIES.map((query) => String(window.matchMedia(query).matches)).join(),
  );
  return `${chosen} ${system}`;
}
