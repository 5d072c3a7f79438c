import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { InspectedSocket } from '../../../../shared/socket.ts';
import { RangeBadge } from '../../../components/range-badge.tsx';
import { Since } from '../../../components/since.tsx';
import { safeText } from '../../../format/safe-text.ts';
import type { MarkKind } from '../../../store/marks.ts';
import { AddressCell } from './address-cell.tsx';
import { sideText } from './cell-text.ts';
import type { Column, ColumnId } from './columns.ts';
import { ProcessCell } from './process-cell.tsx';
import { ServiceCell } from './service-cell.tsx';
import styles from '../../../table/grid.module.css';

const MARK_SIGNS: Record<MarkKind, string> = { new: '+', changed: '~', closed: '−' };

export interface CellProps {
  readonly column: Column;
  readonly socket: InspectedSocket;
  readonly mark: MarkKind | null;
  readonly t: TFunction;
}

export function Cell({ column, socket, mark, t }: CellProps) {
  return (
    <div role="gridcell" className={styles['cell']} data-column={column.id} data-align={column.align}>
      {contentOf(column.id, socket, mark, t)}
    </div>
  );
}

function contentOf(
  column: ColumnId,
  socket: InspectedSocket,
  mark: MarkKind | null,
  t: TFunction,
): ReactNode {
  switch (column) {
    case 'mark':
      return mark === null ? null : (
        <span role="img" aria-label={t(`mark.${mark}`)} title={t(`mark.${mark}`)}>
          {MARK_SIGNS[mark]}
        </span>
      );
    case 'port':
      return socket.local.port;
    case 'protocol':
      return socket.protocol.toUpperCase();
    case 'process':
      return <ProcessCell socket={socket} t={t} />;
    case 'user':
      return <bdi>{safeText(socket.owners[0]?.user ?? socket.user ?? uidText(socket))}</bdi>;
    case 'service':
      return <ServiceCell socket={socket} t={t} />;
    case 'range':
      return <RangeBadge facts={socket.localPort} t={t} />;
    case 'side':
      return sideText(socket, t);
    case 'address':
      return <AddressCell socket={socket} t={t} />;
    case 'since':
      return <Since moment={socket.firstSeenAt} />;
  }
}

const uidText = ({ uid }: InspectedSocket): string => (uid === null ? '—' : `uid ${uid}`);
