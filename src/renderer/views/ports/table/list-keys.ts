import type { KeyboardEvent } from 'react';
import type { AppStore } from '../../../store/app-store.ts';
import { targetOf } from '../../../table/use-grid-keys.ts';
import { foldAll, setFolded } from './folding.ts';
import type { ListedRow, SocketList } from './row-list.ts';

export interface ListKeys {
  readonly app: AppStore;
  readonly list: SocketList;
  readonly activeIndex: number;
  readonly pageSize: () => number;
  readonly moveTo: (index: number) => void;
}

/** What is needed of a `KeyboardEvent`. */
export type ListKeyPress = Pick<
  KeyboardEvent,
  'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey' | 'target'
>;

/** From the anchor of the selection to `index`, headings left out. */
export function idsBetween(list: SocketList, from: number, to: number): readonly string[] {
  const ids: string[] = [];
  for (let index = Math.min(from, to); index <= Math.max(from, to); index++) {
    const row = list.at(index);
    if (row?.kind === 'socket') ids.push(row.id);
  }
  return ids;
}

/** Every row up to `index`, from where the selection began. */
export function extendTo(app: AppStore, list: SocketList, index: number): void {
  const row = list.at(index);
  const { anchor } = app.selection;
  const from = anchor === null ? -1 : list.indexOfRow(app.model.indexOf(anchor));
  if (row?.kind !== 'socket') return;
  app.selection.choose(idsBetween(list, from < 0 ? index : from, index), row.id);
}

export function toggleGroup(app: AppStore, row: Extract<ListedRow, { kind: 'group' }>): void {
  const { folding } = app.settings.observable.get();
  app.settings.update({ folding: setFolded(folding, row.group.key, !row.group.isFolded) });
}

/**
 * What groups and several rows add to the keys of the grid, after https://www.w3.org/WAI/ARIA/apg/patterns/treegrid/.
 * True where the key was one of them.
 */
export function handleListKey(event: ListKeyPress, keys: ListKeys): boolean {
  const { app, list, activeIndex, moveTo } = keys;
  const row = list.at(activeIndex);
  const { key, shiftKey, altKey } = event;
  if (event.target instanceof Element && event.target.closest('[role="row"][tabindex]') === null)
    return false;
  if (event.ctrlKey || event.metaKey) {
    if (key.toLowerCase() !== 'a' || altKey || shiftKey || row === undefined) return false;
    const { id } = app.selection.state.get();
    const { rows } = app.model.state.get();
    const primary = id ?? rows.at(0)?.id;
    if (primary !== undefined)
      app.selection.choose(
        [...rows].map((each) => each.id),
        primary,
      );
    return true;
  }
  if (altKey || row === undefined) return false;
  const isFoldKey = key === 'ArrowLeft' || key === 'ArrowRight';
  if (list.groups.length > 0 && shiftKey && isFoldKey) {
    app.settings.update({ folding: foldAll(key === 'ArrowLeft') });
    return true;
  }
  if (shiftKey) {
    const target = targetOf(key, activeIndex, list.length, keys.pageSize());
    if (target === null) return false;
    extendTo(app, list, target);
    return true;
  }
  if (row.kind === 'group') {
    const { isFolded, index } = row.group;
    const folds = key === 'Enter' || (key === 'ArrowLeft' ? !isFolded : key === 'ArrowRight' && isFolded);
    if (folds) toggleGroup(app, row);
    else if (key === 'ArrowRight') moveTo(index + 1);
    return folds || isFoldKey;
  }
  if (key === 'ArrowLeft' && row.group !== null) {
    moveTo(row.group.index);
    return true;
  }
  return false;
}
