import type { TFunction } from 'i18next';
import { memo } from 'react';
import type { MarkKind } from '../../store/marks.ts';
import type { ProcessColumn } from './columns.ts';
import type { ProcessGroup } from './group-processes.ts';
import { ProcessCell } from './process-cell.tsx';
import grid from '../../table/grid.module.css';

export interface ProcessRowProps {
  readonly group: ProcessGroup;
  readonly parents: string | null;
  readonly columns: readonly ProcessColumn[];
  readonly mark: MarkKind | null;
  readonly index: number;
  readonly top: number;
  /** The selected socket, where this is the selected row; else null. */
  readonly selectedId: string | null;
  /** The one row that Tab reaches. */
  readonly isActive: boolean;
  readonly t: TFunction;
}

export const processElementId = (id: string): string => `process-${id}`;

/** Drawn again only when something of its own changed: the table hands out the same objects otherwise. */
export const ProcessRow = memo(function ProcessRow(props: ProcessRowProps) {
  const { group, parents, columns, mark, index, top, selectedId, isActive, t } = props;
  return (
    <div
      role="row"
      id={processElementId(group.id)}
      className={grid['row']}
      data-process={group.id}
      data-pid={group.owner?.pid}
      data-mark={mark ?? undefined}
      data-testid="process-row"
      aria-rowindex={index + 2}
      aria-selected={selectedId !== null}
      tabIndex={isActive ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map((column) => (
        <div
          key={column.id}
          role="gridcell"
          className={grid['cell']}
          data-column={column.id}
          data-align={column.align}
        >
          <ProcessCell
            column={column}
            mark={mark}
            group={group}
            parents={parents}
            selectedId={selectedId}
            t={t}
          />
        </div>
      ))}
    </div>
  );
});
