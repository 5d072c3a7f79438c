import type { TFunction } from 'i18next';
import { memo } from 'react';
import type { InspectedSocket } from '../../../../shared/socket.ts';
import type { Grouping } from '../../../../shared/table-settings.ts';
import type { MarkKind } from '../../../store/marks.ts';
import styles from '../../../table/grid.module.css';
import { Cell } from './cell.tsx';
import type { SocketColumn } from './columns.ts';

interface CellsProps {
  readonly socket: InspectedSocket;
  readonly columns: readonly SocketColumn[];
  readonly mark: MarkKind | null;
  readonly grouping: Grouping;
  readonly t: TFunction;
}

export interface RowProps extends CellsProps {
  readonly index: number;
  readonly top: number;
  readonly isSelected: boolean;
  /** The one row that Tab reaches. */
  readonly isActive: boolean;
}

export const rowElementId = (id: string): string => `socket-${id}`;

/** Drawn again only when something of its own changed: the table hands out the same objects otherwise. */
export const Row = memo(function Row(props: RowProps) {
  const { socket, columns, mark, index, top, grouping, isSelected, isActive, t } = props;
  return (
    <div
      role="row"
      id={rowElementId(socket.id)}
      className={styles['row']}
      data-socket={socket.id}
      data-mark={mark ?? undefined}
      data-testid="socket-row"
      aria-level={grouping !== 'none' ? 2 : undefined}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
    >
      <Cells socket={socket} columns={columns} mark={mark} grouping={grouping} t={t} />
    </div>
  );
});

/** Apart from the row, which moves whenever something comes or goes above it. */
const Cells = memo(function Cells({ columns, grouping, ...props }: CellsProps) {
  return columns.map((column) => (
    <Cell key={column.id} column={column} isSaid={column.id === grouping} {...props} />
  ));
});
