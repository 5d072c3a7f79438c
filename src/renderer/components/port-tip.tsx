import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { InspectedSocket } from '../../shared/socket.ts';
import { nameBesidePort } from '../format/service-name.ts';
import { safeText } from '../format/safe-text.ts';
import { absentOwner, sideText } from '../views/ports/table/cell-text.ts';
import styles from './port-tip.module.css';

const MOST_LINES = 5;
/** In CSS pixels; whoever places the tip reckons with it. */
export const PORT_TIP_WIDTH = 270;

export interface PortTipProps {
  readonly port: number;
  /** What the number is called where no socket tells what it is. */
  readonly name?: string | null;
  readonly words?: readonly string[];
  readonly sockets: readonly InspectedSocket[];
  readonly note: string | null;
  readonly place: CSSProperties;
}

/** What a port in a picture is, and who has it. */
export function PortTip({ port, name = null, words = [], sockets, note, place }: PortTipProps) {
  const { t } = useTranslation();
  const known = sockets.find(({ service }) => service !== null)?.service?.name ?? name;
  const title = known === null ? null : nameBesidePort(known, port);
  return (
    <div className={styles['tip']} style={{ ...place, width: PORT_TIP_WIDTH }} data-testid="port-tip">
      <p className={styles['title']}>
        <strong>{port}</strong>
        {title === null ? '' : ` ${title}`}
      </p>
      {words.length > 0 && <p className={styles['note']}>{words.join(' · ')}</p>}
      {sockets.slice(0, MOST_LINES).map((socket) => (
        <p key={socket.id} className={styles['line']}>
          <bdi>{safeText(socket.owners[0]?.name ?? absentOwner(socket, t))}</bdi>
          <span>{sideText(socket, t)}</span>
        </p>
      ))}
      {sockets.length > MOST_LINES && (
        <p className={styles['note']}>{t('facet.more', { count: sockets.length - MOST_LINES })}</p>
      )}
      {note !== null && <p className={styles['note']}>{note}</p>}
    </div>
  );
}
