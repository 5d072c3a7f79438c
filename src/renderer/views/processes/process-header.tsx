import type { TFunction } from 'i18next';
import type { SizedColumn } from './columns.ts';
import type { ProcessSort } from './sort-processes.ts';
import styles from './processes.module.css';

export interface ProcessHeaderProps {
  readonly columns: readonly SizedColumn[];
  readonly sort: ProcessSort;
  readonly onSort: (sort: ProcessSort) => void;
  readonly t: TFunction;
}

export function ProcessHeader({ columns, sort, onSort, t }: ProcessHeaderProps) {
  return (
    <div role="row" className={styles['header']} aria-rowindex={1}>
      {columns.map(({ id }) => {
        const isSorted = id === sort.column;
        const isAscending = isSorted && sort.direction === 'ascending';
        return (
          <div
            key={id}
            role="columnheader"
            className={styles['heading']}
            data-column={id}
            aria-sort={isSorted ? sort.direction : undefined}
          >
            <button
              type="button"
              className={styles['sort']}
              onClick={() => onSort({ column: id, direction: isAscending ? 'descending' : 'ascending' })}
            >
              {t(`processes.column.${id}`)}
              <span aria-hidden="true" className={styles['direction']}>
                {isSorted ? (isAscending ? '↑' : '↓') : ''}
              </span>
            </button>
          </div>
        );
      })}
    </div>
  );
}
