import { useTranslation } from 'react-i18next';
import { LEVELS } from '../../../shared/exposure/offer.ts';
import { formatNumber } from '../../format/numbers.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { LevelBadge } from './level-badge.tsx';
import type { OfferGroup } from './offer-groups.ts';
import styles from './exposure.module.css';

/** How many offers others reach, on how many sockets, and how many of all there are of each level. */
export function OfferExtent({ groups }: { readonly groups: readonly OfferGroup[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const all = groups.flatMap(({ offers }) => offers);
  const others = all.filter(({ reach }) => reach !== 'loopback');
  const counted = (key: 'offers.count' | 'offers.socketCount', count: number): string =>
    t(key, { count, number: formatNumber(count, language) });
  const sockets = others.flatMap(({ places }) => places.filter(({ reach }) => reach !== 'loopback')).length;
  const judged = groups.filter(({ id }) => id !== 'expected').flatMap(({ offers }) => offers);
  const levels = LEVELS.map(
    (level) => [level, judged.filter((offer) => offer.level === level).length] as const,
  );
  return (
    <>
      <ul className={styles['levels']} aria-label={t('offers.levels')}>
        {levels
          .filter(([, count]) => count > 0)
          .map(([level, count]) => (
            <li key={level}>
              <LevelBadge level={level} isGuess={false} t={t} /> {formatNumber(count, language)}
            </li>
          ))}
      </ul>
      <p>
        {others.length === 0
          ? t('offers.introNone')
          : t('offers.intro', {
              offers: counted('offers.count', others.length),
              sockets: counted('offers.socketCount', sockets),
            })}{' '}
        {t('offers.firewall')}
      </p>
    </>
  );
}
