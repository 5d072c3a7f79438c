import type { TFunction } from 'i18next';
import { memo } from 'react';
import type { InspectedSocket } from '../../../shared/socket.ts';
import { fittingChips } from './fitting-chips.ts';
import styles from './processes.module.css';

export interface PortChipsProps {
  readonly sockets: readonly InspectedSocket[];
  readonly room: number;
  readonly selectedId: string | null;
  readonly t: TFunction;
}

/**
 * Where a process waits: number, service, and the range as colour. Chosen with the pointer, or ← and →. Drawn again only
 * where that changes: connections come and go every second.
 */
export const PortChips = memo(function PortChips({ sockets, room, selectedId, t }: PortChipsProps) {
  const chosen = sockets.findIndex((socket) => socket.id === selectedId);
  const { shown, hidden } = fittingChips(sockets, room, chosen);
  const [next] = hidden;
  if (sockets.length === 0) return <span className={styles['faint']}>—</span>;
  return (
    <>
      {shown.map(({ socket, name }) => (
        <button
          key={socket.id}
          type="button"
          tabIndex={-1}
          className={styles['chip']}
          data-range={socket.localPort.range}
          data-chip={socket.id}
          aria-pressed={socket.id === selectedId}
          title={titleOf(socket, t)}
        >
          <b>{socket.local.port}</b>
          {socket.protocol === 'udp' && <small>{socket.protocol.toUpperCase()}</small>}
          {name !== null && <span>{name}</span>}
        </button>
      ))}
      {next !== undefined && (
        <button
          type="button"
          tabIndex={-1}
          className={styles['more']}
          data-chip={next.id}
          aria-label={`${t('processes.morePorts', { count: hidden.length })}: ${namesOf(hidden).join(', ')}`}
          title={namesOf(hidden).join('\n')}
        >
          {`+${hidden.length}`}
        </button>
      )}
    </>
  );
});

function namesOf(sockets: readonly InspectedSocket[]): readonly string[] {
  return sockets.map(({ local, protocol, service }) =>
    [local.port, protocol.toUpperCase(), service?.name].filter((word) => word !== undefined).join(' '),
  );
}

function titleOf({ local, protocol, localPort, service }: InspectedSocket, t: TFunction): string {
  const words = [`${local.port} ${protocol.toUpperCase()}`, service?.name, t(`range.${localPort.range}`)];
  if (localPort.ephemeral === true) words.push(t('range.ephemeralHere'));
  return words.filter((word) => word !== undefined).join(' · ');
}
