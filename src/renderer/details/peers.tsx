import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoreButton } from '../components/more-button.tsx';
import type { InspectedSocket } from '../../shared/socket.ts';
import { useApp } from '../app-context.ts';
import { ConceptWord } from '../concepts/concept-word.tsx';
import { endpointText } from '../format/address.ts';
import { processHint } from '../format/process-hint.ts';
import { safeText } from '../format/safe-text.ts';
import { absentOwner } from '../views/ports/table/cell-text.ts';
import type { PeerSockets } from './peer-sockets.ts';
import { useShownOwner } from '../store/use-shown-owner.ts';
import styles from './details.module.css';

const SHORT = 6;

/** Whom the selection talks to. Whatever is on this computer can be gone to. */
export function Peers({ otherEnd, accepted }: PeerSockets) {
  const { t } = useTranslation();
  const [isLong, setLong] = useState(false);
  if (otherEnd !== null) {
    return (
      <section>
        <h3 className={styles['heading']}>
          <ConceptWord id="conversation">{t('peer.otherEnd')}</ConceptWord>
        </h3>
        <PeerButton peer={otherEnd} />
      </section>
    );
  }
  if (accepted.length === 0) return null;
  const hidden = accepted.length - SHORT;
  return (
    <section>
      <h3 className={styles['heading']}>
        <ConceptWord id="client">{t('peer.clients', { count: accepted.length })}</ConceptWord>
      </h3>
      {(isLong ? accepted : accepted.slice(0, SHORT)).map(({ server, client }) =>
        client === null ? (
          <PeerButton key={server.id} peer={server} isRemote />
        ) : (
          <PeerButton key={server.id} peer={client} />
        ),
      )}
      <MoreButton hidden={hidden} isLong={isLong} onToggle={setLong} className={styles['more']} />
    </section>
  );
}

interface PeerButtonProps {
  readonly peer: InspectedSocket;
  /** The client is on another machine: only its address is known, and the row is our end. */
  readonly isRemote?: boolean;
}

function PeerButton({ peer, isRemote = false }: PeerButtonProps) {
  const app = useApp();
  const { t } = useTranslation();
  const owner = useShownOwner(peer.owners[0]);
  const hint = owner === undefined ? null : processHint(owner);
  const name = owner === undefined ? absentOwner(peer, t) : owner.name;
  return (
    <button type="button" className={styles['peer']} onClick={() => app.selection.reveal(peer.id)}>
      {isRemote && peer.remote !== null ? (
        <bdi className={styles['mono']}>{endpointText(peer.remote)}</bdi>
      ) : (
        <>
          <span>
            <bdi>{safeText(name)}</bdi>{' '}
            {hint !== null && <bdi className={styles['soft']}>{safeText(hint)}</bdi>}
          </span>
          <span className={styles['mono']} data-range={peer.localPort.range}>
            {peer.local.port}
          </span>
        </>
      )}
    </button>
  );
}
