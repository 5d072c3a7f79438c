import { useCallback, useLayoutEffect, useState } from 'react';
import type { Density } from '../../shared/table-settings.ts';
import { useApp } from '../app-context.ts';
import type { AppStore } from '../store/app-store.ts';
import { useObservable } from '../store/use-observable.ts';
import { TableViewport } from './table-viewport.ts';

/** In CSS pixels. */
export type RowHeights = Readonly<Record<Density, number>>;

type Table = 'ports' | 'processes' | 'links';

const viewports = new WeakMap<AppStore, Map<Table, TableViewport>>();

/** The one of this table, which outlives it: somebody who comes back finds the place that was left. */
function viewportOf(app: AppStore, table: Table, rowHeight: number): TableViewport {
  const known = viewports.get(app) ?? new Map<Table, TableViewport>();
  viewports.set(app, known);
  const viewport = known.get(table) ?? new TableViewport(rowHeight);
  known.set(table, viewport);
  return viewport;
}

/** A viewport that follows the chosen density. */
export function useViewport(table: Table, heights: RowHeights) {
  const app = useApp();
  const rowHeight = heights[useObservable(app.settings.observable, (settings) => settings.density)];
  const [viewport] = useState(() => viewportOf(app, table, rowHeight));
  useLayoutEffect(() => viewport.setRowHeight(rowHeight), [viewport, rowHeight]);
  const attach = useCallback((element: HTMLElement | null) => viewport.attach(element), [viewport]);
  const attachBody = useCallback((element: HTMLElement | null) => viewport.attachBody(element), [viewport]);
  return { viewport, rowHeight, attach, attachBody, range: useObservable(viewport.range) };
}
