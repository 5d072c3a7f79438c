import { useTranslation } from 'react-i18next';
import { differingIanaName } from '../../shared/differing-iana-name.ts';
import type { InspectedSocket, Verdict } from '../../shared/socket.ts';
import { ConceptWord } from '../concepts/concept-word.tsx';
import { nameBesidePort, servedPort, serviceNameBesidePort } from '../format/service-name.ts';
import { Fact } from './fact.tsx';
import { Parts } from './parts.tsx';
import { isAgreed, ServiceEvidence } from './service-evidence.tsx';
import { useCatalogueWords } from './use-catalogue-words.ts';
import { VerdictSentences } from './verdict-sentences.tsx';
import styles from './details.module.css';

const SIGNS: Record<Verdict, string> = {
  conventional: '✓',
  unconventional: '▲',
  misplaced: '◆',
  unregistered: '○',
  unknown: '?',
  carrier: '⇄',
};

/** What the number says, what the program says, and whether they agree. */
export function ServiceFact({ socket }: { readonly socket: InspectedSocket }) {
  const { t } = useTranslation();
  const words = useCatalogueWords();
  const { service, verdict, localPort } = socket;
  const expansion = service === null ? null : words.expansion(service.id);
  const category = service === null ? null : words.category(service.category);
  const name = serviceNameBesidePort(socket);
  const isRepeated = category === expansion || name?.toLowerCase().includes(category?.toLowerCase() ?? '');
  // Everything is as everybody expects: that needs no reason.
  const isPlain = verdict === 'conventional' && isAgreed(service);
  return (
    <>
      <Fact name={t('fact.service')} concept="service">
        <Parts>
          <span>
            {name ?? t('service.none')}
            {expansion !== null && (
              <span className={styles['soft']}>
                {t('aside.after', { text: '', aside: nameBesidePort(expansion, servedPort(socket)) })}
              </span>
            )}
          </span>
          {category !== null && !isRepeated && <span className={styles['soft']}>{category}</span>}
        </Parts>
        <ServiceEvidence socket={socket} />
        {differingIanaName(socket) !== null && (
          <p className={styles['line']}>
            <ConceptWord id="iana">{t('service.ianaName')}</ConceptWord>{' '}
            <b>{localPort.ianaNames.join(', ')}</b>
          </p>
        )}
        {verdict !== null && (
          <div className={styles['verdict']} data-verdict={verdict}>
            <span aria-hidden="true">{SIGNS[verdict]} </span>
            <ConceptWord id={verdict === 'carrier' ? 'carrier' : 'verdict'}>
              {t(`verdict.${verdict}`)}
            </ConceptWord>
            {!isPlain && <VerdictSentences socket={socket} />}
          </div>
        )}
      </Fact>
      {service !== null && service.security !== 'unknown' && (
        <Fact name={t('fact.encrypted')} concept="encryption">
          {t(`security.${service.byProcess === null ? 'usually.' : ''}${service.security}`)}
        </Fact>
      )}
    </>
  );
}
