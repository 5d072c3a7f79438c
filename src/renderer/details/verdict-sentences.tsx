import { useTranslation } from 'react-i18next';
import { carrierReason } from '../../shared/carrier/carrier-reasons.ts';
import { carrierWords } from '../../shared/carrier/carrier-words.ts';
import type { Carrier } from '../../shared/carrier/carrier-facts.ts';
import type { InspectedSocket } from '../../shared/socket.ts';
import { verdictWords } from '../../shared/verdict/verdict-words.ts';
import { useApp } from '../app-context.ts';
import { safeText } from '../format/safe-text.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useCatalogueWords } from './use-catalogue-words.ts';
import styles from './details.module.css';

/** Why the verdict is as it is, and what to do. */
export function VerdictSentences({ socket }: { readonly socket: InspectedSocket }) {
  const { catalogue } = useApp();
  const { t } = useTranslation();
  const { titleOf } = useCatalogueWords();
  if (socket.carrier !== null) return <CarrierSentences carrier={socket.carrier} />;
  const words = verdictWords(socket, { find: (id) => catalogue.find(id), titleOf, safe: safeText });
  if (words === null) return null;
  return (
    <p className={styles['why']}>
      <bdi>{t(`verdictWhat.${words.verdict}`, words.values)}</bdi>{' '}
      {t(`verdictDo.${words.verdict}`, words.values)}
    </p>
  );
}

function CarrierSentences({ carrier }: { readonly carrier: Carrier }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { key, values } = carrierWords(carrier, safeText);
  return (
    <p className={styles['why']}>
      {carrierReason(carrier.id, language)} <bdi>{t(`carrier.to.${key}`, values)}</bdi>{' '}
      <bdi>
        {t(carrier.evidence === null ? 'verdictDo.carrier' : `carrier.how.${carrier.evidence}`, values)}
      </bdi>
    </p>
  );
}
