import type { TFunction } from 'i18next';
import type { Sort } from '../../../store/sort.ts';
import type { Column } from './columns.ts';
import styles from './table.module.css';

export interface HeaderProps {
  readonly columns: readonly Column[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly t: TFunction;
}

export function Header({ columns, sort, onSort, t }: HeaderProps) {
  return (
    <div role="row" className={styles['header']} aria-rowindex={1}>
      {columns.map((column) => {
        const isSorted = column.sort === sort.column;
        const label = t(`column.${column.id}`);
        return (
          <div
            key={column.id}
            role="columnheader"
            className={styles['heading']}
            data-column={column.id}
            aria-sort={isSorted ? sort.direction : undefined}
          >
            {column.sort === null ? (
              <span className="visually-hidden">{label}</span>
            ) : (
              <SortButton column={column.sort} label={label} sort={sort} onSort={onSort} />
            )}
          </div>
        );
      })}
    </div>
  );
}

interface SortButtonProps {
  readonly column: Sort['column'];
  readonly label: string;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

function SortButton({ column, label, sort, onSort }: SortButtonProps) {
  const isSorted = column === sort.column;
  const isAscending = isSorted && sort.direction === 'ascending';
  return (
    <button
      type="button"
      className={styles['sort']}
      onClick={() => onSort({ column, direction: isAscending ? 'descending' : 'ascending' })}
    >
      {label}
      <span aria-hidden="true" className={styles['direction']}>
        {isSorted ? (isAscending ? '↑' : '↓') : ''}
      </span>
    </button>
  );
}
