import { useTranslation } from 'react-i18next';
import type { InspectedSocket } from '../../shared/socket.ts';
import { servedPort } from '../format/service-name.ts';
import { ActButtons } from './act-buttons.tsx';
import { ConnectionStepper } from './connection-stepper.tsx';
import { DetailsHead } from './details-head.tsx';
import { FactList } from './fact-list.tsx';
import { LeftOut } from './left-out.tsx';
import { OwnerSections } from './owner-sections.tsx';
import { Peers } from './peers.tsx';
import { summaryOf } from './summary.ts';
import { useCatalogueWords } from './use-catalogue-words.ts';
import { usePeers } from './use-peers.ts';
import styles from './details.module.css';

export interface SocketDetailsProps {
  readonly socket: InspectedSocket;
  readonly isClosed: boolean;
}

export function SocketDetails({ socket, isClosed }: SocketDetailsProps) {
  const { t } = useTranslation();
  const words = useCatalogueWords();
  const { service } = socket;
  const about = service === null ? null : words.summary(service.id);
  const peers = usePeers(socket);
  return (
    <div className={styles['content']}>
      <div className={styles['body']}>
        <DetailsHead socket={socket} />
        <ConnectionStepper socket={socket} />
        {isClosed && <p className={styles['closed']}>{t('details.closed')}</p>}
        {!isClosed && <LeftOut socket={socket} />}
        <p className={styles['summary']}>{summaryOf(socket, t, peers.otherEnd?.owners[0])}</p>
        {about !== null && (
          <p className={styles['about']}>
            {service?.end === 'remote' && service.byPort === service.id
              ? t('details.aboutPort', { port: servedPort(socket), text: about })
              : about}
          </p>
        )}
        <FactList socket={socket} />
        <Peers {...peers} />
        <OwnerSections owners={socket.owners} />
      </div>
      {!isClosed && <ActButtons socket={socket} />}
    </div>
  );
}
