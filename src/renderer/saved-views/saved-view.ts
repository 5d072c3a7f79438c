import { putView, type SavedView } from '../../shared/saved-views.ts';
import { WINDOW_VIEWS, type Settings } from '../../shared/settings.ts';
import type { AppStore } from '../store/app-store.ts';

/** What the window shows now, as a view of that id and name. */
export function currentView(settings: Settings, filter: string, id: string, name: string): SavedView {
  const { view, sort, group, columns } = settings;
  return { id, name: name.trim(), filter: filter.trim(), view, sort: [...sort], group, columns };
}

/** Saves what the window shows now: under a new id, or in the place of a view that was saved before. */
export function saveCurrentView(app: AppStore, name: string, id: string = crypto.randomUUID()): void {
  const settings = app.settings.observable.get();
  const view = currentView(settings, app.query.state.get().text, id, name);
  app.settings.update({ savedViews: putView(settings.savedViews, view) });
}

/** Shows what was saved. */
export function applyView(app: AppStore, { filter, view, sort, group, columns }: SavedView): void {
  app.setQuery(filter);
  if (sort !== undefined) app.setSort(sort);
  const tab = WINDOW_VIEWS.find((each) => each === view);
  if (tab !== undefined) app.showView(tab);
  if (group !== undefined && group !== app.settings.observable.get().group) app.setGroup(group);
  if (columns !== undefined) app.settings.update({ columns });
}

/** Whether the window shows the rows of this view as it grouped them; sorting and widths may have changed since. */
export function isActive(saved: SavedView, settings: Settings, filter: string): boolean {
  const has = <Value>(wanted: Value | undefined, now: Value): boolean =>
    wanted === undefined || wanted === now;
  return saved.filter === filter.trim() && has(saved.view, settings.view) && has(saved.group, settings.group);
}

/** The view behind Alt with a digit, by the place of the key, since the letter differs between keyboards. */
export function viewOfKey(
  {
    code,
    altKey,
    ctrlKey,
    metaKey,
    shiftKey,
  }: Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  views: readonly SavedView[],
): SavedView | null {
  const digit = /^Digit([1-9])$/.exec(code)?.[1];
  if (digit === undefined || !altKey || ctrlKey || metaKey || shiftKey) return null;
  return views[Number(digit) - 1] ?? null;
}

const KEYS = 9;

/** In Electron's words, as `keyText` reads them; null for the views beyond the digits. */
export function keyOfView(index: number): string | null {
  return index < KEYS ? `Alt+${index + 1}` : null;
}
