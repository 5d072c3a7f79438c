import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { InspectedSocket, ServiceFacts } from '../../shared/socket.ts';
import { nameBesidePort, servedPort } from '../format/service-name.ts';
import { useCatalogueWords } from './use-catalogue-words.ts';
import styles from './details.module.css';

/** Number and program both know the service, and mean the same. */
export function isAgreed(service: ServiceFacts | null): boolean {
  return service !== null && service.byPort !== null && service.byPort === service.byProcess;
}

function oneSource(socket: InspectedSocket, service: ServiceFacts, t: TFunction): string | null {
  const port = service.end === 'remote' ? servedPort(socket) : null;
  if (isAgreed(service)) return port === null ? t('fact.agree') : t('fact.agreeOf', { port });
  if (service.byPort === null) return t('fact.onlyProcess');
  if (service.byProcess !== null) return null;
  return port === null ? t('fact.onlyNumber') : t('fact.onlyNumberOf', { port });
}

/** How the service is known: in one line, unless the number says another than the program. */
export function ServiceEvidence({ socket }: { readonly socket: InspectedSocket }) {
  const { t } = useTranslation();
  const words = useCatalogueWords();
  const { service } = socket;
  if (service === null) return null;
  const single = oneSource(socket, service, t);
  if (single !== null) return <span className={styles['line']}>{single}</span>;
  const nameOf = (id: string | null): string | null =>
    id === null ? null : nameBesidePort(words.name(id), servedPort(socket));
  return (
    <>
      <p className={styles['line']}>
        {service.end === 'remote' ? t('fact.byNumberOf', { port: servedPort(socket) }) : t('fact.byNumber')}{' '}
        <b>{nameOf(service.byPort)}</b>
      </p>
      <p className={styles['line']}>
        {t('fact.byProcess')} <b>{nameOf(service.byProcess)}</b>
      </p>
    </>
  );
}
