import type { TFunction } from 'i18next';
import type { InspectedSocket } from '../../../../shared/socket.ts';
import { differingIanaName } from '../../../../shared/differing-iana-name.ts';
import { attentionOf } from './cell-text.ts';
import { serviceNameBesidePort } from '../../../format/service-name.ts';
import { word } from '../../../format/word.ts';
import { VerdictWord } from './verdict-word.tsx';
import styles from './table.module.css';

export function ServiceCell({ socket, t }: { readonly socket: InspectedSocket; readonly t: TFunction }) {
  const { service } = socket;
  const attention = attentionOf(socket);
  const ianaName = differingIanaName(socket);
  return (
    <>
      {service === null && ianaName === null && <span className={styles['faint']}>—</span>}
      {service !== null && (
        <span className={styles['serviceName']} title={service.name}>
          {/* One element with a name: a hidden one beside it would be a layer of its own in every other row. */}
          {service.end === 'remote' && (
            <span className={styles['arrow']} role="img" aria-label={word(t, 'service.uses')}>
              {'→ '}
            </span>
          )}
          {serviceNameBesidePort(socket)}
        </span>
      )}
      {ianaName !== null && (
        <small title={`${word(t, 'service.ianaName')}: ${ianaName}`}>
          <bdi>{ianaName}</bdi>
        </small>
      )}
      {attention !== null && <VerdictWord verdict={attention.word} t={t} />}
    </>
  );
}
