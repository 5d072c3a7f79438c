import type { TFunction } from 'i18next';
import type { Offer } from '../../../shared/exposure/offer.ts';
import { reasonText } from '../../../shared/exposure/phrase.ts';
import { useApp } from '../../app-context.ts';
import { safeText } from '../../format/safe-text.ts';
import { useCatalogueWords } from '../../details/use-catalogue-words.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { placeText, reachesOf } from './offer-text.ts';
import styles from './offer-why.module.css';

/** The reasons, one sentence each, and every address with what reaches it. */
export function OfferWhy({
  id,
  offer,
  t,
}: {
  readonly id: string;
  readonly offer: Offer;
  readonly t: TFunction;
}) {
  const { risks } = useApp().catalogue;
  const language = useLanguage();
  const words = useCatalogueWords();
  const names = {
    risk: (risk: Parameters<typeof risks.label>[0]) => risks.label(risk, language),
    service: (service: string) => words.name(service),
  };
  return (
    <div id={id} className={styles['why']}>
      <ul>
        {offer.reasons.map((reason) => (
          <li key={reason.id}>{reasonText(reason, t, names)}</li>
        ))}
      </ul>
      <h3>{t('offers.places')}</h3>
      <ul>
        {offer.places.map((place) => (
          <li key={place.socketId}>
            <bdi className={styles['address']}>{placeText(place)}</bdi>{' '}
            {reachesOf(place)
              .map(
                ([reach, on]) => `${t(`offers.terminal.reaches.${reach}`)}: ${on.map(safeText).join(', ')}`,
              )
              .join(' · ')}
          </li>
        ))}
      </ul>
    </div>
  );
}
