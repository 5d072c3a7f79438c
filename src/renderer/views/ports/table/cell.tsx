import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { InspectedSocket } from '../../../../shared/socket.ts';
import { CommandText } from '../../../components/command-text.tsx';
import { MiddleText } from '../../../components/middle-text.tsx';
import { RangeBadge } from '../../../components/range-badge.tsx';
import { Since } from '../../../components/since.tsx';
import { cssFont } from '../../../format/css-font.ts';
import { safeText } from '../../../format/safe-text.ts';
import type { MarkKind } from '../../../store/marks.ts';
import { CELL_PADDING } from '../../../table/column-layout.ts';
import { MarkSign } from '../../../table/mark-sign.tsx';
import { AddressCell } from './address-cell.tsx';
import { sideText } from './cell-text.ts';
import type { SocketColumn } from './columns.ts';
import { ConnectionsCell } from './connections-cell.tsx';
import { NamespaceCell } from './namespace-cell.tsx';
import { plainText, type PlainColumn } from './plain-text.ts';
import { ProcessCell } from './process-cell.tsx';
import { ServiceCell } from './service-cell.tsx';
import { VerdictWord } from './verdict-word.tsx';
import grid from '../../../table/grid.module.css';
import styles from './table.module.css';

export interface CellProps {
  readonly column: SocketColumn;
  readonly socket: InspectedSocket;
  readonly mark: MarkKind | null;
  /** The heading of its group has said it. */
  readonly isSaid: boolean;
  readonly t: TFunction;
}

export function Cell({ column, socket, mark, isSaid, t }: CellProps) {
  return (
    <div
      role="gridcell"
      className={grid['cell']}
      data-column={column.id}
      data-align={column.align}
      data-also={column.also}
      data-said={isSaid ? '' : undefined}
    >
      {contentOf(column, socket, mark, t)}
    </div>
  );
}

function contentOf(
  { id, width, also }: SocketColumn,
  socket: InspectedSocket,
  mark: MarkKind | null,
  t: TFunction,
): ReactNode {
  const room = width - CELL_PADDING;
  switch (id) {
    case 'mark':
      return mark === null ? null : <MarkSign mark={mark} t={t} />;
    case 'port':
      return (
        <>
          {socket.local.port}
          {also === 'protocol' && socket.protocol === 'udp' && <small>{socket.protocol.toUpperCase()}</small>}
        </>
      );
    case 'protocol':
      return socket.protocol.toUpperCase();
    case 'process':
      return <ProcessCell socket={socket} room={room} t={t} />;
    case 'service':
      return <ServiceCell socket={socket} room={room} t={t} />;
    case 'range':
      return <RangeBadge facts={socket.localPort} t={t} />;
    case 'side':
      return sideText(socket, t);
    case 'address':
      return <AddressCell socket={socket} room={room} t={t} />;
    case 'since':
      return <Since moment={socket.firstSeenAt} />;
    case 'started': {
      const startedAt = socket.owners[0]?.startedAt ?? null;
      return startedAt === null ? <Nothing /> : <Since moment={startedAt} />;
    }
    case 'namespace':
      return <NamespaceCell id={socket.namespace} />;
    case 'connections':
      return <ConnectionsCell socket={socket} />;
    case 'verdict':
      return socket.verdict === null ? <Nothing /> : <VerdictWord verdict={socket.verdict} t={t} />;
    case 'command':
      return <CommandText owner={socket.owners[0] ?? null} />;
    case 'pid':
    case 'user':
    case 'state':
    case 'remote':
    case 'exposure':
    case 'iana':
    case 'security':
    case 'container':
    case 'unit':
    case 'folder':
      return <PlainText id={id} text={plainText(id, socket, t)} room={room} />;
  }
}

const Nothing = () => <span className={styles['faint']}>—</span>;

interface PlainTextProps {
  readonly id: PlainColumn;
  readonly text: string | null;
  readonly room: number;
}

function PlainText({ id, text, room }: PlainTextProps) {
  if (text === null) return <Nothing />;
  return <MiddleText text={safeText(text)} room={room} font={fontOf(id)} />;
}

/** As table.module.css has it. */
function fontOf(id: PlainColumn): string {
  if (id === 'remote') return cssFont(12, 400, 'mono');
  return cssFont(id === 'user' || id === 'state' ? 12 : 13);
}
