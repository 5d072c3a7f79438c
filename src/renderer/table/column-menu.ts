import type { TFunction } from 'i18next';
import type { Direction, SortTerm } from '../../shared/table-settings.ts';
import type { MenuEntry } from '../components/popup-menu.tsx';
import { shownIds, toggleColumn } from './column-layout.ts';
import { alsoSortBy, sortBy, sortPartOf } from './sort-terms.ts';
import type { ColumnControl } from './use-columns.ts';

export interface ColumnMenuOptions<Id extends string, SortId extends string> extends ColumnControl<
  Id,
  SortId
> {
  /** The heading that was asked; null for the table as a whole. */
  readonly id: Id | null;
  readonly nameOf: (id: Id) => string;
  readonly sort: readonly SortTerm<SortId>[];
  readonly onSort: (sort: readonly SortTerm<SortId>[]) => void;
  readonly move: (id: Id, by: -1 | 1) => void;
  readonly fit: (id: Id) => void;
  readonly more: readonly (readonly MenuEntry[])[];
  readonly t: TFunction;
}

/** What can be done to a column, and to the table: everything that the pointer and the keys do, too. */
export function columnMenu<Id extends string, SortId extends string>(
  options: ColumnMenuOptions<Id, SortId>,
): readonly (readonly MenuEntry[])[] {
  const { id, more, t, layout, change } = options;
  const whole: readonly MenuEntry[] = [
    { id: 'columns', label: t('table.menu.columns'), entries: [choices(options)], run: () => undefined },
    {
      id: 'reset',
      label: t('table.menu.reset'),
      disabledReason:
        layout.shown.length === 0 && Object.keys(layout.widths).length === 0 ? t('table.menu.isUsual') : null,
      run: () => change({ shown: [], widths: {} }),
    },
  ];
  const sorts = sortMenus(options);
  const own = id === null ? sorts : [...sorting(options, id), placing(options, id)];
  return [...own, ...more, whole];
}

function sorting<Id extends string, SortId extends string>(
  { book, sort, onSort, t }: ColumnMenuOptions<Id, SortId>,
  id: Id,
): readonly (readonly MenuEntry[])[] {
  const column = book.columns.find((each) => each.id === id)?.sort ?? null;
  if (column === null) return [];
  const by = (direction: Direction): MenuEntry => ({
    id: direction,
    label: t(`table.menu.${direction}`),
    run: () => onSort([{ column, direction }]),
  });
  const also: MenuEntry = {
    id: 'also',
    label: t('table.menu.also'),
    keys: 'Shift+Enter',
    run: () => onSort(alsoSortBy(sort, column)),
  };
  return [[by('ascending'), by('descending'), also]];
}

/** By any column, also by one that is not shown. */
function sortMenus<Id extends string, SortId extends string>({
  book,
  sort,
  onSort,
  nameOf,
  t,
}: ColumnMenuOptions<Id, SortId>): readonly (readonly MenuEntry[])[] {
  const menu = (id: 'sortBy' | 'alsoSortBy', next: typeof sortBy): MenuEntry => ({
    id,
    label: t(`table.menu.${id}`),
    entries: [
      book.columns.flatMap((column): readonly MenuEntry[] => {
        if (column.sort === null) return [];
        const by = column.sort;
        const part = sortPartOf(sort, by);
        const name = nameOf(column.id);
        return [
          {
            id: column.id,
            label: part === null ? name : t(`table.sorted.${part.direction}`, { column: name }),
            choice: { kind: 'checkbox', isChecked: part !== null },
            run: () => onSort(next(sort, by)),
          },
        ];
      }),
    ],
    run: () => undefined,
  });
  return [[menu('sortBy', sortBy), menu('alsoSortBy', alsoSortBy)]];
}

function placing<Id extends string, SortId extends string>(
  { book, layout, change, move, fit, t }: ColumnMenuOptions<Id, SortId>,
  id: Id,
): readonly MenuEntry[] {
  return [
    { id: 'left', label: t('table.menu.left'), keys: 'Alt+←', run: () => move(id, -1) },
    { id: 'right', label: t('table.menu.right'), keys: 'Alt+→', run: () => move(id, 1) },
    { id: 'fit', label: t('table.menu.fit'), run: () => fit(id) },
    {
      id: 'hide',
      label: t('table.menu.hide'),
      disabledReason: book.fixed.includes(id) ? t('table.menu.isFixed') : null,
      run: () => change(toggleColumn(book, layout, id)),
    },
  ];
}

function choices<Id extends string, SortId extends string>({
  book,
  layout,
  columns,
  change,
  nameOf,
  t,
}: ColumnMenuOptions<Id, SortId>): readonly MenuEntry[] {
  const shown = shownIds(book, layout);
  return book.columns
    .filter(({ id }) => !book.fixed.includes(id))
    .map(({ id }) => {
      const isChecked = shown.includes(id);
      const isDrawn = columns.some((column) => column.id === id);
      return {
        id,
        label: isChecked && !isDrawn ? t('table.menu.noRoom', { column: nameOf(id) }) : nameOf(id),
        choice: { kind: 'checkbox', isChecked },
        run: () => change(toggleColumn(book, layout, id)),
      };
    });
}
