import { useTranslation } from 'react-i18next';
import { LEVELS } from '../../../shared/exposure/offer.ts';
import { REACHES } from '../../../shared/exposure/reach.ts';
import { formatNumber } from '../../format/numbers.ts';
import { unbroken } from '../../format/unbroken.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { LevelBadge } from './level-badge.tsx';
import type { GroupId, OfferGroup } from './offer-groups.ts';
import styles from './exposure.module.css';

/** What other computers reach; guests of this one are not among them. */
const ELSEWHERE: ReadonlySet<string> = new Set(
  REACHES.filter((reach) => reach !== 'container' && reach !== 'loopback'),
);

function jumpTo(id: GroupId): void {
  document.getElementById(`reach-${id}`)?.scrollIntoView({ block: 'start' });
}

/** How many offers there are, divided by reach and by level: what is expected stands in both, so that both add up. */
export function OfferExtent({ groups }: { readonly groups: readonly OfferGroup[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const number = (count: number): string => formatNumber(count, language);
  const socketsText = (count: number): string => t('offers.socketCount', { count, number: number(count) });
  const all = groups.flatMap(({ offers }) => offers);
  const places = all.flatMap((offer) => offer.places);
  const elsewhere = all.filter(({ reach }) => ELSEWHERE.has(reach)).length;
  const socketsElsewhere = places.filter(({ reach }) => ELSEWHERE.has(reach)).length;
  const expected = groups.find(({ id }) => id === 'expected')?.offers.length ?? 0;
  const judged = groups.filter(({ id }) => id !== 'expected').flatMap(({ offers }) => offers);
  const levels = LEVELS.map(
    (level) => [level, judged.filter((offer) => offer.level === level).length] as const,
  );
  return (
    <>
      <p>
        {unbroken(
          t(elsewhere === 0 ? 'offers.introNone' : 'offers.intro', {
            offers: t('offers.count', { count: all.length, number: number(all.length) }),
            sockets: socketsText(places.length),
            elsewhere: number(elsewhere),
            socketsElsewhere: socketsText(socketsElsewhere),
          }),
        )}{' '}
        {t('offers.firewall')}
      </p>
      <div className={styles['extent']}>
        <span id="offers-by-reach">{t('offers.byReach')}</span>
        <nav aria-labelledby="offers-by-reach">
          {groups.map(({ id, offers }) => (
            <button key={id} type="button" onClick={() => jumpTo(id)}>
              {id === 'expected' ? t('offers.group.expected') : t(`offers.reach.${id}`)}{' '}
              <b>{number(offers.length)}</b>
            </button>
          ))}
        </nav>
        <span id="offers-by-level">{t('offers.byLevel')}</span>
        <ul aria-labelledby="offers-by-level">
          {levels
            .filter(([, count]) => count > 0)
            .map(([level, count]) => (
              <li key={level}>
                <LevelBadge level={level} isGuess={false} t={t} /> {number(count)}
              </li>
            ))}
          {expected > 0 && (
            <li>
              {t('offers.group.expected')} {number(expected)}
            </li>
          )}
        </ul>
      </div>
    </>
  );
}
