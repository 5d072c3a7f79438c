import { useMemo } from 'react';
import { useApp } from '../app-context.ts';
import { useObservable } from '../store/use-observable.ts';
import { fitColumns, type Column, type ColumnBook, type ColumnLayout } from './column-layout.ts';
import type { TableViewport } from './table-viewport.ts';

export interface ColumnControl<Id extends string, SortId extends string> {
  readonly book: ColumnBook<Id, SortId>;
  readonly layout: ColumnLayout;
  /** Those that are drawn, as wide as they are drawn. */
  readonly columns: readonly Column<Id, SortId>[];
  readonly change: (layout: ColumnLayout) => void;
}

/** The columns of one table as they were chosen, and how to choose others. */
export function useColumns<Id extends string, SortId extends string>(
  table: 'ports' | 'processes',
  book: ColumnBook<Id, SortId>,
  viewport: TableViewport,
): ColumnControl<Id, SortId> {
  const app = useApp();
  const layout = useObservable(app.settings.observable, ({ columns }) => columns[table]);
  const width = useObservable(viewport.width);
  return useMemo(
    () => ({
      book,
      layout,
      columns: fitColumns(book, layout, width),
      change: (next) => {
        const { columns } = app.settings.observable.get();
        app.settings.update({ columns: { ...columns, [table]: next } });
      },
    }),
    [app, book, layout, table, width],
  );
}
