import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../../app-context.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useObservable } from '../../../store/use-observable.ts';
import { tracksOf } from '../../../table/column-layout.ts';
import { drawnIndexes } from '../../../table/drawn-indexes.ts';
import { GridFrame } from '../../../table/grid-frame.tsx';
import { Header } from '../../../table/header.tsx';
import { measuredBook } from '../../../table/measured-book.ts';
import { sortText } from '../../../table/sort-terms.ts';
import { useColumns } from '../../../table/use-columns.ts';
import { useGridKeys } from '../../../table/use-grid-keys.ts';
import { useViewport, type RowHeights } from '../../../table/use-viewport.ts';
import { SOCKET_COLUMNS } from './columns.ts';
import { setFolded } from './folding.ts';
import { groupMenu } from './group-menu.ts';
import { handleListKey, extendTo, toggleGroup } from './list-keys.ts';
import { ListedRows } from './listed-rows.tsx';
import { rowElementId } from './row.tsx';
import { socketNeeds } from './socket-needs.ts';
import { useSocketList } from './use-socket-list.ts';
import styles from './table.module.css';

const ROW_HEIGHTS: RowHeights = { compact: 24, normal: 30, roomy: 38 };

export function SocketTable() {
  const app = useApp();
  const { t } = useTranslation();
  const state = useObservable(app.model.state);
  const { rows, marks } = state;
  const selectedId = useObservable(app.selection.state, (selection) => selection.id);
  const chosen = useObservable(app.selection.chosen);
  const sort = useObservable(app.settings.observable, (settings) => settings.sort);
  const grouping = useObservable(app.settings.observable, (settings) => settings.group);
  const appliedText = useObservable(app.query.state, (query) => query.appliedText);
  const list = useSocketList(state);
  const { viewport, rowHeight, range, attach, attachBody } = useViewport('ports', ROW_HEIGHTS);
  const language = useLanguage();
  const book = useMemo(
    () =>
      measuredBook(
        SOCKET_COLUMNS,
        socketNeeds(t, language),
        (id) => t(`column.${id}`),
        sort.map(({ column }) => column),
      ),
    [t, language, sort],
  );
  const control = useColumns('ports', book, viewport);
  const { columns } = control;
  /** The heading of a group that the keys have come to; the selection stays where it was. */
  const [headingId, setHeadingId] = useState<string | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const focusNext = useRef(false);
  const lastIndex = useRef(0);
  const awaitsReveal = useRef(false);
  const reveals = useObservable(app.selection.reveals);

  const selectedIndex = selectedId === null ? -1 : list.indexOfRow(app.model.indexOf(selectedId));
  const headingIndex = headingId === null ? -1 : list.indexOfGroup(headingId);
  const ownIndex = headingIndex >= 0 ? headingIndex : selectedIndex;
  const activeIndex = ownIndex >= 0 ? ownIndex : Math.min(viewport.firstVisible, list.length - 1);
  const activeId = list.at(ownIndex)?.id ?? null;

  useLayoutEffect(() => {
    const hadFocus = document.activeElement === document.body && focusNext.current;
    viewport.rowsChanged({
      rows: list,
      indexOf: (id) => {
        const group = list.indexOfGroup(id);
        return group >= 0 ? group : list.indexOfRow(app.model.indexOf(id));
      },
      selectedId: activeId,
      reason: `${appliedText}\n${sortText(sort)}\n${grouping}`,
      reveals,
    });
    if (ownIndex >= 0) lastIndex.current = ownIndex;
    if (awaitsReveal.current) viewport.reveal(selectedIndex);
    awaitsReveal.current = false;
    if (hadFocus) focusRow(list.at(Math.min(lastIndex.current, list.length - 1))?.id);
  }, [app, viewport, list, activeId, ownIndex, selectedIndex, appliedText, sort, grouping, reveals]);

  const moveTo = useCallback(
    (index: number) => {
      const row = list.at(index);
      if (row === undefined) return;
      viewport.reveal(index);
      setHeadingId(row.kind === 'group' ? row.id : null);
      if (row.kind === 'socket') app.selection.select(row.id);
      focusNext.current = true;
    },
    [app, list, viewport],
  );

  const revealed = useRef(reveals);
  useLayoutEffect(() => {
    if (reveals === revealed.current) return;
    revealed.current = reveals;
    setHeadingId(null);
    const row = list.at(selectedIndex);
    if (row?.kind === 'group') {
      // Shown once its group is open.
      awaitsReveal.current = true;
      app.settings.update({
        folding: setFolded(app.settings.observable.get().folding, row.group.key, false),
      });
    } else viewport.reveal(selectedIndex);
  }, [app, viewport, list, selectedIndex, reveals]);

  useLayoutEffect(() => {
    if (activeId === null || !focusNext.current) return;
    if (grid.current?.contains(document.activeElement) === true) focusRow(activeId);
  }, [activeId]);

  const onGridKey = useGridKeys({
    count: list.length,
    activeIndex,
    hasSelection: ownIndex >= 0,
    pageSize: () => viewport.pageSize,
    moveTo,
    clear: () => {
      setHeadingId(null);
      app.selection.select(null);
    },
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const pageSize = (): number => viewport.pageSize;
    const leaveHeading = (): void => setHeadingId(null);
    const isDone = handleListKey(event, { app, list, activeIndex, pageSize, moveTo, leaveHeading });
    if (isDone) {
      event.preventDefault();
      const { id } = app.selection.state.get();
      if (event.shiftKey && id !== null) viewport.reveal(list.indexOfRow(app.model.indexOf(id)));
    } else onGridKey(event);
  };

  const onClick = (event: MouseEvent): void => {
    const { target } = event;
    const element = target instanceof Element ? target.closest<HTMLElement>('[role="row"][tabindex]') : null;
    const index = Number(element?.getAttribute('aria-rowindex') ?? NaN) - 2;
    const row = Number.isNaN(index) ? undefined : list.at(index);
    if (element === null || row === undefined) return;
    element.focus({ preventScroll: true });
    setHeadingId(row.kind === 'group' ? row.id : null);
    if (row.kind === 'group') toggleGroup(app, row);
    else if (event.shiftKey) extendTo(app, list, index);
    else if (event.ctrlKey || event.metaKey) app.selection.toggle(row.id);
    // Not the pointer's: somebody who asks for the menu of several rows does not let go of them.
    else if (event.detail === 0) app.selection.focus(row.id);
    else app.selection.select(row.id);
  };

  // The same object while the rows scroll by: then it is not drawn again.
  const header = useMemo(
    () => (
      <Header
        control={control}
        nameOf={(id, words) => words(`column.${id}`)}
        hintOf={(id, words) => (id === 'since' ? words('concepts.text.since') : null)}
        sort={sort}
        onSort={(next) => app.setSort(next)}
        more={(words) => groupMenu(app, grouping, words)}
        t={t}
      />
    ),
    [app, control, grouping, sort, t],
  );

  return (
    <GridFrame
      name={t('table.name')}
      role={grouping === 'none' ? 'grid' : 'treegrid'}
      className={styles['sockets']}
      rowHeight={rowHeight}
      attach={attach}
      attachBody={attachBody}
      grid={grid}
      rowCount={list.length}
      columnCount={columns.length}
      tracks={tracksOf(columns)}
      onKeyDown={onKeyDown}
      onClick={onClick}
      // With Shift rows are selected, and not the text between them.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onFocus={() => (focusNext.current = true)}
      onBlur={(event) => (focusNext.current = event.relatedTarget === null)}
      header={header}
    >
      <ListedRows
        list={list}
        rows={rows}
        indexes={drawnIndexes(range.first, range.end, activeIndex, list.length)}
        grouping={grouping}
        columns={columns}
        rowHeight={rowHeight}
        marks={marks}
        chosen={chosen}
        activeIndex={activeIndex}
        t={t}
      />
    </GridFrame>
  );
}

function focusRow(id: string | undefined): void {
  if (id !== undefined) document.getElementById(rowElementId(id))?.focus({ preventScroll: true });
}
