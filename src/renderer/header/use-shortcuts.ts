import { useEffect } from 'react';
import { useApp } from '../app-context.ts';
import { commandOfKey } from '../commands/key-command.ts';
import { runCommand } from '../commands/run-command.ts';
import { applyView, viewOfKey } from '../saved-views/saved-view.ts';
import type { AppStore } from '../store/app-store.ts';
import { handToView } from './view-keys.ts';

function isWithin(target: EventTarget | null, selector: string): boolean {
  return target instanceof HTMLElement && target.closest(selector) !== null;
}

/** What a key means wherever the focus is; null where it means nothing to the window. */
function actionOf(event: KeyboardEvent, app: AppStore): (() => void) | null {
  // What lies over the window has its own Escape.
  if (isWithin(event.target, '[role="dialog"], [role="menu"]')) return null;
  const isTyping = isWithin(event.target, 'input, textarea, select, [contenteditable]');
  // A button takes the space bar for itself.
  if (event.key === ' ' && isWithin(event.target, 'button, summary, a, [role="menu"]')) return null;
  const saved = viewOfKey(event, app.settings.observable.get().savedViews);
  if (saved !== null) return () => applyView(app, saved);
  const command = commandOfKey(event, isTyping);
  if (command !== null) return () => runCommand(command, app);
  if (event.key === 'Escape' && !isTyping) {
    if (app.selection.state.get().id !== null) return () => app.selection.select(null);
    if (app.query.state.get().text !== '') return () => app.setQuery('');
  }
  return handToView(event);
}

/** A dialog has the keyboard to itself. */
export function useShortcuts(): void {
  const app = useApp();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || app.dialog.get() !== null) return;
      const action = actionOf(event, app);
      if (action === null) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [app]);
}
