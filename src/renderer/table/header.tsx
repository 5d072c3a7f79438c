import type { TFunction } from 'i18next';
import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { SortTerm } from '../../shared/table-settings.ts';
import { useApp } from '../app-context.ts';
import { ColumnsIcon } from '../components/icons.tsx';
import { PopupMenu, type MenuEntry } from '../components/popup-menu.tsx';
import { moveColumn, placeColumn, resizeColumn } from './column-layout.ts';
import { columnMenu } from './column-menu.ts';
import { fittingWidth } from './fit-width.ts';
import { headingAction } from './heading-keys.ts';
import { Heading } from './heading.tsx';
import { alsoSortBy, sortBy, sortPartOf } from './sort-terms.ts';
import { useViewEntries } from '../palette/use-view-entries.ts';
import type { ColumnControl } from './use-columns.ts';
import styles from './grid.module.css';

export interface HeaderProps<Id extends string, SortId extends string> {
  readonly control: ColumnControl<Id, SortId>;
  readonly nameOf: (id: Id, t: TFunction) => string;
  /** What a column counts, where its name alone does not say it. */
  readonly hintOf?: (id: Id, t: TFunction) => string | null;
  readonly sort: readonly SortTerm<SortId>[];
  readonly onSort: (sort: readonly SortTerm<SortId>[]) => void;
  /** What the table adds to the menu of its columns. */
  readonly more?: (t: TFunction) => readonly (readonly MenuEntry[])[];
  readonly t: TFunction;
}

interface OpenMenu<Id> {
  readonly id: Id | null;
  readonly place: { readonly x: number; readonly y: number };
  readonly origin: HTMLElement | null;
}

/** The headings of a table, one stop for Tab: sorts, moves, resizes and chooses columns. */
export function Header<Id extends string, SortId extends string>(props: HeaderProps<Id, SortId>) {
  const { control, sort, onSort, more = () => [], t } = props;
  const nameOf = (id: Id): string => props.nameOf(id, t);
  const { book, layout, columns, change } = control;
  const app = useApp();
  const row = useRef<HTMLDivElement>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [menu, setMenu] = useState<OpenMenu<Id> | null>(null);
  const [marks] = book.fixed;
  const active = columns.find(({ id }) => id === activeId) ?? columns[1];

  const order = (next: readonly SortTerm<SortId>[]): void => {
    onSort(next);
    const words = next.map(({ column, direction }) => {
      const id = book.columns.find((each) => each.sort === column)?.id;
      return t(`table.sorted.${direction}`, { column: id === undefined ? column : nameOf(id) });
    });
    app.announcement.set(words.join(', '));
  };
  const fit = (id: Id, heading: Element | null): void => {
    const grid = heading?.closest<HTMLElement>('[aria-rowcount]') ?? null;
    if (grid !== null) change(resizeColumn(layout, id, fittingWidth(grid, id)));
  };
  const move = (id: Id, by: -1 | 1): void => {
    const next = moveColumn(book, layout, columns, id, by);
    if (next === layout) return;
    change(next);
    const place = columns.findIndex((column) => column.id === id) + by;
    app.announcement.set(
      t('table.moved', { column: nameOf(id), place: String(place), count: columns.length - 1 }),
    );
  };
  const openMenu = (id: Id | null, heading: Element): void => {
    const { left, bottom } = heading.getBoundingClientRect();
    const origin = heading.querySelector<HTMLElement>('button');
    setMenu({ id, place: { x: left, y: bottom }, origin });
  };
  const headingOf = (target: EventTarget): { readonly id: Id; readonly element: Element } | null => {
    const element = target instanceof Element ? target.closest("[role='columnheader']") : null;
    const id = columns.find((column) => column.id === element?.getAttribute('data-column'))?.id;
    return element === null || id === undefined ? null : { id, element };
  };
  const onContextMenu = (event: MouseEvent): void => {
    const heading = headingOf(event.target);
    if (heading === null) return;
    event.preventDefault();
    openMenu(heading.id === marks ? null : heading.id, heading.element);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const heading = headingOf(event.target);
    const action = heading === null ? null : headingAction(event);
    if (heading === null || action === null) return;
    event.preventDefault();
    const { id } = heading;
    const at = columns.findIndex((column) => column.id === id);
    if (action.kind === 'focus') {
      const target =
        action.to === 'next' ? at + 1 : action.to === 'previous' ? at - 1 : action.to === 'first' ? 0 : -1;
      const next = columns.at(target === columns.length ? 0 : target);
      row.current?.querySelector<HTMLElement>(`[data-heading='${next?.id ?? ''}']`)?.focus();
    } else if (action.kind === 'rows') {
      row.current
        ?.closest('[aria-rowcount]')
        ?.querySelector<HTMLElement>("[role='row'][tabindex='0']")
        ?.focus();
    } else if (id === marks) return;
    else if (action.kind === 'move') move(id, action.by);
    else if (action.kind === 'resize') {
      change(resizeColumn(layout, id, (columns[at]?.width ?? 0) + action.by));
    } else {
      const column = columns[at]?.sort ?? null;
      if (column !== null) order(alsoSortBy(sort, column));
    }
  };

  const menuOf = (id: Id | null, origin: Element | null, words: TFunction) =>
    columnMenu({
      ...control,
      id,
      nameOf: (each) => props.nameOf(each, words),
      sort,
      onSort: order,
      move,
      fit: (each) => fit(each, origin),
      more: more(words),
      t: words,
    });
  useViewEntries((words) => menuOf(null, null, words));

  return (
    <div
      role="row"
      ref={row}
      className={styles['header']}
      aria-rowindex={1}
      onContextMenu={onContextMenu}
      onKeyDown={onKeyDown}
      onFocus={(event) => setActiveId(headingOf(event.target)?.id ?? null)}
    >
      {columns.map((column) =>
        column.id === marks ? (
          <div key={column.id} role="columnheader" className={styles['heading']} data-column={column.id}>
            <button
              type="button"
              className={styles['menuButton']}
              tabIndex={active?.id === column.id ? 0 : -1}
              data-heading={column.id}
              aria-haspopup="menu"
              aria-label={t('table.columns')}
              title={t('table.columns')}
              onClick={(event) => openMenu(null, event.currentTarget.parentElement ?? event.currentTarget)}
            >
              <ColumnsIcon />
            </button>
            {/* Here, since a row may hold nothing but its cells, and an open menu leaves an element behind. */}
            {menu !== null && (
              <PopupMenu
                label={t('table.columns')}
                groups={menuOf(menu.id, menu.origin, t)}
                place={menu.place}
                origin={menu.origin}
                onClose={() => setMenu(null)}
              />
            )}
          </div>
        ) : (
          <Heading
            key={column.id}
            column={column}
            label={nameOf(column.id)}
            hint={props.hintOf?.(column.id, t) ?? null}
            part={column.sort === null ? null : sortPartOf(sort, column.sort)}
            isActive={active?.id === column.id}
            onSort={(isAdded) => {
              if (column.sort !== null)
                order(isAdded ? alsoSortBy(sort, column.sort) : sortBy(sort, column.sort));
            }}
            onResize={(width) => change(resizeColumn(layout, column.id, width))}
            onFit={(element) => fit(column.id, element)}
            onDrop={(name, side) => {
              const dragged = columns.find(({ id }) => id === name);
              if (dragged !== undefined) {
                change(placeColumn(book, layout, dragged.id, { id: column.id, side }));
              }
            }}
            t={t}
          />
        ),
      )}
    </div>
  );
}
