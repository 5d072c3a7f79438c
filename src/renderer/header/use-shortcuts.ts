import { useEffect } from 'react';
import { WINDOW_VIEWS } from '../../shared/settings.ts';
import { useApp } from '../app-context.ts';
import type { AppStore } from '../store/app-store.ts';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

/** Ctrl or Cmd and the number of a tab. */
function viewOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) {
  if (!(ctrlKey || metaKey) || altKey || shiftKey || !/^[1-9]$/.test(key)) return undefined;
  return WINDOW_VIEWS[Number(key) - 1];
}

/** What a key means wherever the focus is; null where it means nothing to the window. */
export function actionOf(event: KeyboardEvent, app: AppStore): (() => void) | null {
  const find = (): void => app.findRequests.set(app.findRequests.get() + 1);
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'f') return find;
  const view = viewOf(event);
  if (view !== undefined) return () => app.showView(view);
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return null;
  if (event.key === '/') return find;
  // A button takes the space bar for itself.
  const isButton = event.target instanceof HTMLElement && event.target.closest('button, summary, a') !== null;
  if (event.key === ' ' && !isButton) return () => app.setPaused(!app.paused.get());
  if (event.key === 'Escape') {
    if (app.selection.state.get().id !== null) return () => app.selection.select(null);
    if (app.query.state.get().text !== '') return () => app.setQuery('');
  }
  return null;
}

export function useShortcuts(): void {
  const app = useApp();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const action = actionOf(event, app);
      if (action === null) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [app]);
}
