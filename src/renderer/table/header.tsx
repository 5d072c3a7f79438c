import type { TFunction } from 'i18next';
import type { SortTerm } from '../../shared/table-settings.ts';
import { alsoSortBy, sortBy, sortPartOf } from './sort-terms.ts';
import styles from './grid.module.css';

export interface HeaderColumn<Column extends string> {
  readonly id: string;
  readonly label: string;
  /** Null where nothing is sorted by it; its heading is then for screen readers only. */
  readonly sort: Column | null;
  readonly align: 'start' | 'end';
}

export interface HeaderProps<Column extends string> {
  readonly columns: readonly HeaderColumn<Column>[];
  readonly sort: readonly SortTerm<Column>[];
  readonly onSort: (sort: readonly SortTerm<Column>[]) => void;
  readonly t: TFunction;
}

export function Header<Column extends string>({ columns, sort, onSort, t }: HeaderProps<Column>) {
  return (
    <div role="row" className={styles['header']} aria-rowindex={1}>
      {columns.map((column) => (
        <div
          key={column.id}
          role="columnheader"
          className={styles['heading']}
          data-column={column.id}
          data-align={column.align}
          aria-sort={column.sort === null ? undefined : sortPartOf(sort, column.sort)?.direction}
        >
          {column.sort === null ? (
            <span className="visually-hidden">{column.label}</span>
          ) : (
            <SortButton column={column.sort} label={column.label} sort={sort} onSort={onSort} t={t} />
          )}
        </div>
      ))}
    </div>
  );
}

interface SortButtonProps<Column extends string> extends Omit<HeaderProps<Column>, 'columns'> {
  readonly column: Column;
  readonly label: string;
}

function SortButton<Column extends string>({ column, label, sort, onSort, t }: SortButtonProps<Column>) {
  const part = sortPartOf(sort, column);
  return (
    <button
      type="button"
      className={styles['sort']}
      title={t('table.sortHint')}
      onClick={({ shiftKey }) => onSort(shiftKey ? alsoSortBy(sort, column) : sortBy(sort, column))}
    >
      {label}
      {part !== null && (
        <span aria-hidden="true" className={styles['direction']}>
          {part.direction === 'ascending' ? '↑' : '↓'}
          {part.place !== null && <sub>{part.place}</sub>}
        </span>
      )}
    </button>
  );
}
