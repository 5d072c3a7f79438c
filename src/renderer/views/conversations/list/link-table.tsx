import type { TFunction } from 'i18next';
import { useLayoutEffect, useMemo, useRef, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../../app-context.ts';
import { useObservable } from '../../../store/use-observable.ts';
import { drawnIndexes } from '../../../table/drawn-indexes.ts';
import { fitColumns, tracksOf, type ColumnLayout } from '../../../table/column-layout.ts';
import { GridFrame } from '../../../table/grid-frame.tsx';
import { Header } from '../../../table/header.tsx';
import { sortText } from '../../../table/sort-terms.ts';
import { useGridKeys } from '../../../table/use-grid-keys.ts';
import { useViewport, type RowHeights } from '../../../table/use-viewport.ts';
import { sortLinks } from '../model/sort-links.ts';
import type { ConversationsInView } from '../use-conversations.ts';
import { linkColumnBook, type LinkColumnId } from './link-columns.ts';
import { linkElementId, LinkRow } from './link-row.tsx';
import { useLinkNeeds } from './use-link-needs.ts';
import styles from './list.module.css';

const ROW_HEIGHTS: RowHeights = { compact: 26, normal: 30, roomy: 36 };

const nameOfColumn = (id: LinkColumnId, t: TFunction): string =>
  t(id === 'mark' ? 'column.mark' : `conversations.column.${id}`);

/** The same as the picture, a line for each line: read, sorted and walked through by keyboard. */
export function LinkTable({ view }: { readonly view: ConversationsInView }) {
  const app = useApp();
  const { t } = useTranslation();
  const { shown, selected, options, labelOf, change } = view;
  const links = useMemo(
    () => sortLinks(shown.links, options.sort, (id) => labelOf(id).title),
    [shown.links, options.sort, labelOf],
  );
  const indexes = useMemo(() => new Map(links.map(({ id }, index) => [id, index])), [links]);
  const { viewport, rowHeight, range, attach, attachBody } = useViewport('links', ROW_HEIGHTS);
  const width = useObservable(viewport.width);
  const needs = useLinkNeeds(links, labelOf, shown.reason);
  const book = useMemo(
    () =>
      linkColumnBook(
        needs,
        (id) => nameOfColumn(id, t),
        options.sort.map(({ column }) => column),
      ),
    [needs, t, options.sort],
  );
  const control = useMemo(
    () => ({
      book,
      layout: options.columns,
      columns: fitColumns(book, options.columns, width),
      change: (next: ColumnLayout) => change({ columns: next }),
    }),
    [book, options.columns, width, change],
  );
  const { columns } = control;
  const grid = useRef<HTMLDivElement>(null);
  const lastIndex = useRef(-1);

  const { linkId } = selected;
  const selectedIndex = linkId === null ? -1 : (indexes.get(linkId) ?? -1);
  const activeIndex = selectedIndex >= 0 ? selectedIndex : Math.min(viewport.firstVisible, links.length - 1);

  useLayoutEffect(() => {
    viewport.rowsChanged({
      rows: links,
      indexOf: (id) => indexes.get(id) ?? -1,
      selectedId: linkId,
      reason: `${shown.reason}\n${sortText(options.sort)}`,
    });
    lastIndex.current = selectedIndex;
  }, [viewport, links, indexes, linkId, selectedIndex, shown.reason, options.sort]);

  // Only what is chosen is followed: a row that moves by itself must not drag the list along.
  const reveals = useObservable(app.selection.reveals);
  useLayoutEffect(() => {
    viewport.reveal(lastIndex.current);
    if (linkId === null || grid.current?.contains(document.activeElement) !== true) return;
    document.getElementById(linkElementId(linkId))?.focus({ preventScroll: true });
  }, [viewport, linkId, reveals]);

  const onKeyDown = useGridKeys({
    count: links.length,
    activeIndex,
    hasSelection: selectedIndex >= 0,
    pageSize: () => viewport.pageSize,
    moveTo: (target) => {
      const link = links[target];
      if (link !== undefined) view.chooseLink(link.id);
    },
    clear: () => app.selection.select(null),
  });
  const onClick = ({ target }: MouseEvent): void => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    const id = row?.dataset['row'];
    if (id === undefined) return;
    view.chooseLink(id);
    row?.focus({ preventScroll: true });
  };

  return (
    <GridFrame
      name={t('conversations.list')}
      className={styles['list']}
      rowHeight={rowHeight}
      attach={attach}
      attachBody={attachBody}
      grid={grid}
      rowCount={links.length}
      columnCount={columns.length}
      tracks={tracksOf(columns)}
      onKeyDown={onKeyDown}
      onClick={onClick}
      header={
        <Header
          control={control}
          nameOf={nameOfColumn}
          sort={options.sort}
          onSort={(sort) => change({ sort: [...sort] })}
          t={t}
        />
      }
    >
      {drawnIndexes(range.first, range.end, activeIndex, links.length).map((index) => {
        const link = links[index];
        return link === undefined ? null : (
          <LinkRow
            key={link.id}
            link={link}
            caller={labelOf(link.from)}
            provider={labelOf(link.to)}
            columns={columns}
            index={index}
            top={index * rowHeight}
            isSelected={index === selectedIndex}
            isActive={index === activeIndex}
            t={t}
          />
        );
      })}
    </GridFrame>
  );
}
