import type { TFunction } from 'i18next';
import { memo } from 'react';
import type { InspectedSocket } from '../../../shared/socket.ts';
import { word } from '../../format/word.ts';
import { signsOf } from './chip-signs.ts';
import { fittingChips } from './fitting-chips.ts';
import styles from './processes.module.css';

export interface PortChipsProps {
  readonly sockets: readonly InspectedSocket[];
  readonly room: number;
  readonly selectedId: string | null;
  readonly t: TFunction;
}

/**
 * Where a process waits: number, service, the range as colour, and what is odd as a sign. Chosen with the pointer, or
 * ← and →. Drawn again only where that changes: connections come and go every second.
 */
export const PortChips = memo(function PortChips({ sockets, room, selectedId, t }: PortChipsProps) {
  const chosen = sockets.findIndex((socket) => socket.id === selectedId);
  const { shown, hidden } = fittingChips(sockets, room, chosen);
  const [next] = hidden;
  const hiddenNames = namesOf(hidden, t);
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
          {signsOf(socket).map(({ kind, sign, word: key }) => (
            <i key={kind} role="img" data-sign={kind} aria-label={word(t, key)}>
              {sign}
            </i>
          ))}
        </button>
      ))}
      {next !== undefined && (
        <button
          type="button"
          tabIndex={-1}
          className={styles['more']}
          data-chip={next.id}
          aria-label={`${t('processes.morePorts', { count: hidden.length })}: ${hiddenNames.join(', ')}`}
          title={hiddenNames.join('\n')}
        >
          {`+${hidden.length}`}
        </button>
      )}
    </>
  );
});

const signWords = (socket: InspectedSocket, t: TFunction): readonly string[] =>
  signsOf(socket).map(({ sign, word: key }) => `${sign} ${word(t, key)}`);

function namesOf(sockets: readonly InspectedSocket[], t: TFunction): readonly string[] {
  return sockets.map((socket) => {
    const { local, protocol, service } = socket;
    const words = [local.port, protocol.toUpperCase(), service?.name, ...signWords(socket, t)];
    return words.filter((each) => each !== undefined).join(' ');
  });
}

function titleOf(socket: InspectedSocket, t: TFunction): string {
  const { local, protocol, localPort, service } = socket;
  const words = [
    `${local.port} ${protocol.toUpperCase()}`,
    service?.name,
    word(t, `range.${localPort.range}`),
  ];
  return [...words, ...signWords(socket, t)].filter((each) => each !== undefined).join(' · ');
}
