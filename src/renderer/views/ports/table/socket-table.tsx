import { useCallback, useLayoutEffect, useRef, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../../app-context.ts';
import { useObservable } from '../../../store/use-observable.ts';
import { drawnIndexes } from '../../../table/drawn-indexes.ts';
import { GridFrame } from '../../../table/grid-frame.tsx';
import { Header } from '../../../table/header.tsx';
import { sortText } from '../../../table/sort-terms.ts';
import { useGridKeys } from '../../../table/use-grid-keys.ts';
import { useViewport, type RowHeights } from '../../../table/use-viewport.ts';
import { tracksOf } from '../../../table/column-layout.ts';
import { useColumns } from '../../../table/use-columns.ts';
import { SOCKET_COLUMNS } from './columns.ts';
import { Row, rowElementId } from './row.tsx';
import styles from './table.module.css';

const ROW_HEIGHTS: RowHeights = { compact: 24, normal: 30, roomy: 38 };

export function SocketTable() {
  const app = useApp();
  const { t } = useTranslation();
  const { rows, marks } = useObservable(app.model.state);
  const selectedId = useObservable(app.selection.state, (selection) => selection.id);
  const sort = useObservable(app.settings.observable, (settings) => settings.sort);
  const appliedText = useObservable(app.query.state, (query) => query.appliedText);
  const { viewport, rowHeight, range, attach, attachBody } = useViewport(ROW_HEIGHTS);
  const control = useColumns('ports', SOCKET_COLUMNS, viewport);
  const { columns } = control;
  const grid = useRef<HTMLDivElement>(null);
  const focusNext = useRef(false);
  const lastIndex = useRef(0);

  const selectedIndex = selectedId === null ? -1 : app.model.indexOf(selectedId);
  const activeIndex = selectedIndex >= 0 ? selectedIndex : Math.min(range.first, rows.length - 1);

  useLayoutEffect(() => {
    const hadFocus = document.activeElement === document.body && focusNext.current;
    viewport.rowsChanged({
      rows,
      indexOf: (id) => app.model.indexOf(id),
      selectedId,
      reason: `${appliedText}\n${sortText(sort)}`,
    });
    if (selectedIndex >= 0) lastIndex.current = selectedIndex;
    if (hadFocus) focusRow(rows[Math.min(lastIndex.current, rows.length - 1)]?.id);
  }, [app, viewport, rows, selectedId, selectedIndex, appliedText, sort]);

  const moveTo = useCallback(
    (index: number) => {
      const row = rows[index];
      if (row === undefined) return;
      viewport.reveal(index);
      app.selection.select(row.id);
      focusNext.current = true;
    },
    [app, rows, viewport],
  );

  const reveals = useObservable(app.selection.reveals);
  useLayoutEffect(() => {
    if (reveals > 0) viewport.reveal(lastIndex.current);
  }, [viewport, reveals]);

  useLayoutEffect(() => {
    if (selectedId === null || !focusNext.current) return;
    if (grid.current?.contains(document.activeElement) === true) focusRow(selectedId);
  }, [selectedId]);

  const onKeyDown = useGridKeys({
    count: rows.length,
    activeIndex,
    hasSelection: selectedId !== null,
    pageSize: () => viewport.pageSize,
    moveTo,
    clear: () => app.selection.select(null),
  });

  const onClick = (event: MouseEvent): void => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-socket]') : null;
    const id = row?.dataset['socket'];
    if (id === undefined) return;
    app.selection.select(id);
    row?.focus({ preventScroll: true });
  };

  return (
    <GridFrame
      name={t('table.name')}
      className={styles['sockets']}
      rowHeight={rowHeight}
      attach={attach}
      attachBody={attachBody}
      grid={grid}
      rowCount={rows.length}
      columnCount={columns.length}
      tracks={tracksOf(columns)}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={() => (focusNext.current = true)}
      onBlur={(event) => (focusNext.current = event.relatedTarget === null)}
      header={
        <Header
          control={control}
          nameOf={(id) => t(`column.${id}`)}
          sort={sort}
          onSort={(next) => app.setSort(next)}
          t={t}
        />
      }
    >
      {drawnIndexes(range.first, range.end, activeIndex, rows.length).map((index) => {
        const socket = rows[index];
        return socket === undefined ? null : (
          <Row
            key={socket.id}
            socket={socket}
            columns={columns}
            index={index}
            top={index * rowHeight}
            mark={marks.get(socket.id)?.kind ?? null}
            isSelected={socket.id === selectedId}
            isActive={index === activeIndex}
            t={t}
          />
        );
      })}
    </GridFrame>
  );
}

function focusRow(id: string | undefined): void {
  if (id !== undefined) document.getElementById(rowElementId(id))?.focus({ preventScroll: true });
}
