import { useTranslation } from 'react-i18next';
import type { InspectedSocket } from '../../shared/socket.ts';
import { ConceptWord } from '../concepts/concept-word.tsx';
import { serviceNameBesidePort } from '../format/service-name.ts';
import { ActButtons } from './act-buttons.tsx';
import { CopyButtons } from './copy-buttons.tsx';
import { FactList } from './fact-list.tsx';
import { OwnerSections } from './owner-sections.tsx';
import { Peers } from './peers.tsx';
import { summaryOf } from './summary.ts';
import { useCatalogueWords } from './use-catalogue-words.ts';
import styles from './details.module.css';

export interface SocketDetailsProps {
  readonly socket: InspectedSocket;
  readonly isClosed: boolean;
}

export function SocketDetails({ socket, isClosed }: SocketDetailsProps) {
  const { t } = useTranslation();
  const words = useCatalogueWords();
  const service = socket.service;
  return (
    <div className={styles['content']}>
      <h2 className={styles['title']} tabIndex={-1}>
        <span>
          <b>{socket.local.port}</b>{' '}
          <ConceptWord id={socket.protocol === 'udp' ? 'datagram' : 'port'}>
            {socket.protocol.toUpperCase()}
          </ConceptWord>
        </span>
        {service !== null && (
          <span>
            <i>{' · '}</i>
            {serviceNameBesidePort(socket)}
          </span>
        )}
      </h2>
      {isClosed && <p className={styles['closed']}>{t('details.closed')}</p>}
      <p className={styles['summary']}>{summaryOf(socket, t)}</p>
      {service !== null && words.summary(service.id) !== null && (
        <p className={styles['about']}>{words.summary(service.id)}</p>
      )}
      {!isClosed && <ActButtons socket={socket} />}
      <FactList socket={socket} />
      <Peers socket={socket} />
      <OwnerSections owners={socket.owners} />
      <CopyButtons socket={socket} />
    </div>
  );
}
