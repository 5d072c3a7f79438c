import { useCallback, useLayoutEffect, useState } from 'react';
import type { Density } from '../../shared/table-settings.ts';
import { useApp } from '../app-context.ts';
import { useObservable } from '../store/use-observable.ts';
import { TableViewport } from './table-viewport.ts';

/** In CSS pixels. */
export type RowHeights = Readonly<Record<Density, number>>;

/** A viewport that follows the chosen density. */
export function useViewport(heights: RowHeights) {
  const app = useApp();
  const rowHeight = heights[useObservable(app.settings.observable, (settings) => settings.density)];
  const [viewport] = useState(() => new TableViewport(rowHeight));
  useLayoutEffect(() => viewport.setRowHeight(rowHeight), [viewport, rowHeight]);
  const attach = useCallback((element: HTMLElement | null) => viewport.attach(element), [viewport]);
  const attachBody = useCallback((element: HTMLElement | null) => viewport.attachBody(element), [viewport]);
  return { viewport, rowHeight, attach, attachBody, range: useObservable(viewport.range) };
}
