import { useTranslation } from 'react-i18next';
import type { InspectedSocket } from '../../../../shared/socket.ts';
import { useApp } from '../../../app-context.ts';
import { safeText } from '../../../format/safe-text.ts';
import { socketsAt } from '../../../store/sockets-at.ts';
import { absentOwner, sideText } from '../table/cell-text.ts';
import styles from './ruler.module.css';

const SHOWN = 4;
const WIDTH = 260;

export interface PortTipProps {
  readonly port: number;
  readonly left: number;
  readonly stripWidth: number;
  readonly rows: readonly InspectedSocket[];
}

/** What a tick stands for. Beside the pointer, never under it. */
export function PortTip({ port, left, stripWidth, rows }: PortTipProps) {
  const app = useApp();
  const { t } = useTranslation();
  const shown = rows.filter((socket) => socket.local.port === port);
  const sockets = shown.length > 0 ? shown : socketsAt(port, app.model);
  const service = sockets[0]?.service?.name;
  return (
    <div
      className={styles['tip']}
      style={{ left: Math.min(Math.max(0, left - 20), Math.max(0, stripWidth - WIDTH)) }}
    >
      <p className={styles['tipTitle']}>
        <strong>{port}</strong>
        {service !== undefined && ` ${service}`}
      </p>
      {sockets.slice(0, SHOWN).map((socket) => (
        <p key={socket.id} className={styles['tipLine']}>
          <bdi>{safeText(socket.owners[0]?.name ?? absentOwner(socket, t))}</bdi>
          <span>{sideText(socket, t)}</span>
        </p>
      ))}
      {sockets.length > SHOWN && (
        <p className={styles['tipMore']}>{t('facet.more', { count: sockets.length - SHOWN })}</p>
      )}
      {shown.length === 0 && <p className={styles['tipMore']}>{t('ruler.filteredOut')}</p>}
    </div>
  );
}
