import { useSyncExternalStore } from 'react';
import { useApp } from '../app-context.ts';
import { useObservable } from '../store/use-observable.ts';

/** Made once: each costs more than to ask it, and it is asked with every picture. */
const LISTS = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
  window.matchMedia(query),
);

function watchSystem(listener: () => void): () => void {
  for (const list of LISTS) list.addEventListener('change', listener);
  return () => {
    for (const list of LISTS) list.removeEventListener('change', listener);
  };
}

/** Changes whenever colours do: for what is drawn by hand and does not follow CSS by itself. */
export function useTheme(): string {
  const app = useApp();
  const chosen = useObservable(app.settings.observable, (settings) => settings.theme);
  const system = useSyncExternalStore(watchSystem, () => LISTS.map(({ matches }) => String(matches)).join());
  return `${chosen} ${system}`;
}
