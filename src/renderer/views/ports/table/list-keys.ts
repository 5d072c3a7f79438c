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
  /** The keys are at a row again, where they were at the heading of a group. */
  readonly leaveHeading: () => void;
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

/** The first row from `from` on that is no heading of a group. */
function nextSocket(list: SocketList, from: number, by: 1 | -1): number | null {
  for (let index = from; ; index += by) {
    const row = index < 0 ? undefined : list.at(index);
    if (row === undefined) return null;
    if (row.kind === 'socket') return index;
  }
}

/** Every row up to `index`, from where the selection began. */
export function extendTo(app: AppStore, list: SocketList, index: number): void {
  const row = list.at(index);
  const { anchor } = app.selection;
  const from = anchor === null ? -1 : list.indexOfRow(app.model.indexOf(anchor));
  if (row?.kind !== 'socket') return;
  // Where it began is not in sight any more: it begins here.
  if (from < 0) app.selection.select(row.id);
  else app.selection.choose(idsBetween(list, from, index), row.id);
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
    // What the filter has left out meanwhile is not among them.
    const primary = id !== null && app.model.indexOf(id) >= 0 ? id : rows.at(0)?.id;
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
    const by = target < activeIndex ? -1 : 1;
    const index = nextSocket(list, target, by) ?? nextSocket(list, target, by === 1 ? -1 : 1);
    if (index === null) return true;
    keys.leaveHeading();
    extendTo(app, list, index);
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
