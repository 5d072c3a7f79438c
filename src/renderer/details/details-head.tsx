import { useTranslation } from 'react-i18next';
import type { InspectedSocket } from '../../shared/socket.ts';
import { useApp } from '../app-context.ts';
import { CloseIcon } from '../components/icons.tsx';
import { ConceptWord } from '../concepts/concept-word.tsx';
import { serviceNameBesidePort } from '../format/service-name.ts';
import { ActionsButton } from './actions-button.tsx';
import { Parts } from './parts.tsx';
import styles from './details.module.css';

/** Port, protocol and service, and beside them the menu of the row and the way out. */
export function DetailsHead({ socket }: { readonly socket: InspectedSocket }) {
  const app = useApp();
  const { t } = useTranslation();
  const name = serviceNameBesidePort(socket);
  const isUsed = socket.service?.end === 'remote';
  return (
    <div className={styles['head']}>
      <h2 className={styles['title']} tabIndex={-1}>
        <Parts isDotted={!isUsed}>
          <span>
            <b>{socket.local.port}</b>{' '}
            <ConceptWord id={socket.protocol === 'udp' ? 'datagram' : 'port'}>
              {socket.protocol.toUpperCase()}
            </ConceptWord>
          </span>
          {isUsed ? (
            <span>
              <span role="img" aria-label={t('service.uses')}>
                →
              </span>{' '}
              {name}
            </span>
          ) : (
            name
          )}
        </Parts>
      </h2>
      <ActionsButton socket={socket} />
      <button
        type="button"
        className={styles['tool']}
        aria-label={t('details.close')}
        title={t('details.close')}
        onClick={() => app.selection.select(null)}
      >
        <CloseIcon />
      </button>
    </div>
  );
}
