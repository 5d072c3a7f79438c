import type { TFunction } from 'i18next';
import type { InspectedSocket } from '../../../shared/socket.ts';
import { chipName, chipsOf } from './fitting-chips.ts';
import styles from './processes.module.css';

export interface PortChipsProps {
  readonly sockets: readonly InspectedSocket[];
  readonly room: number;
  readonly selectedId: string | null;
  readonly t: TFunction;
}

/** Where a process waits: number, service, and the range as colour. Chosen with the pointer, or ← and →. */
export function PortChips({ sockets, room, selectedId, t }: PortChipsProps) {
  const chosen = sockets.findIndex((socket) => socket.id === selectedId);
  const { first, end, naming } = chipsOf(sockets, room, chosen);
  const hidden = sockets.length - (end - first);
  if (sockets.length === 0) return <span className={styles['faint']}>—</span>;
  return (
    <>
      {sockets.slice(first, end).map((socket) => (
        <button
          key={socket.id}
          type="button"
          tabIndex={-1}
          className={styles['chip']}
          data-range={socket.localPort.range}
          data-chip={socket.id}
          data-cut={naming === 'cut' || undefined}
          aria-pressed={socket.id === selectedId}
          title={titleOf(socket, t)}
        >
          <b>{socket.local.port}</b>
          {socket.protocol === 'udp' && <small>{socket.protocol.toUpperCase()}</small>}
          {socket.service !== null && <span>{chipName(socket, naming)}</span>}
        </button>
      ))}
      {hidden > 0 && (
        <span className={styles['hidden']}>
          <span aria-hidden="true">{`+${hidden}`}</span>
          <span className="visually-hidden">{t('processes.morePorts', { count: hidden })}</span>
        </span>
      )}
    </>
  );
}

function titleOf({ local, protocol, localPort, service }: InspectedSocket, t: TFunction): string {
  const words = [`${local.port} ${protocol.toUpperCase()}`, service?.name, t(`range.${localPort.range}`)];
  if (localPort.ephemeral === true) words.push(t('range.ephemeralHere'));
  return words.filter((word) => word !== undefined).join(' · ');
}
