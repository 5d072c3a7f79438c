import type { TFunction } from 'i18next';
import { memo } from 'react';
import type { InspectedSocket } from '../../../../shared/socket.ts';
import type { MarkKind } from '../../../store/marks.ts';
import { Cell } from './cell.tsx';
import type { SocketColumn } from './columns.ts';
import styles from '../../../table/grid.module.css';

export interface RowProps {
  readonly socket: InspectedSocket;
  readonly columns: readonly SocketColumn[];
  readonly index: number;
  readonly top: number;
  readonly mark: MarkKind | null;
  readonly isSelected: boolean;
  /** The one row that Tab reaches. */
  readonly isActive: boolean;
  readonly t: TFunction;
}

export const rowElementId = (id: string): string => `socket-${id}`;

/** Drawn again only when something of its own changed: the table hands out the same objects otherwise. */
export const Row = memo(function Row({
  socket,
  columns,
  index,
  top,
  mark,
  isSelected,
  isActive,
  t,
}: RowProps) {
  return (
    <div
      role="row"
      id={rowElementId(socket.id)}
      className={styles['row']}
      data-socket={socket.id}
      data-mark={mark ?? undefined}
      data-testid="socket-row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map((column) => (
        <Cell key={column.id} column={column} socket={socket} mark={mark} t={t} />
      ))}
    </div>
  );
});
