import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Expectation } from '../../../shared/exposure/expected.ts';
import { useApp } from '../../app-context.ts';
import { formatNumber } from '../../format/numbers.ts';
import { safeText } from '../../format/safe-text.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { useCatalogueWords } from '../../details/use-catalogue-words.ts';
import type { OfferGroup } from './offer-groups.ts';
import { OfferRow } from './offer-row.tsx';
import styles from './exposure.module.css';

/** Worst first, so what matters is at hand; a machine with thousands of offers draws only so many at a time. */
export const SHOWN_AT_ONCE = 100;

export interface OfferSectionProps {
  readonly group: OfferGroup;
  readonly absent: readonly Expectation[];
  readonly selectedId: string | null;
  readonly activeId: string | null;
  readonly openIds: ReadonlySet<string>;
}

export function OfferSection({ group, absent, selectedId, activeId, openIds }: OfferSectionProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  const { id, offers } = group;
  const isExpected = id === 'expected';
  // What is chosen elsewhere is drawn however far down it stands.
  const selectedAt = offers.findIndex((offer) => offer.id === activeId);
  const end = Math.max(limit, Math.ceil((selectedAt + 1) / SHOWN_AT_ONCE) * SHOWN_AT_ONCE);
  const left = Math.min(SHOWN_AT_ONCE, offers.length - end);
  return (
    <section className={styles['section']} aria-labelledby={`reach-${id}`}>
      <header>
        <h2 id={`reach-${id}`}>{isExpected ? t('offers.group.expected') : t(`offers.reach.${id}`)}</h2>
        <small>
          {t('offers.count', { count: offers.length, number: formatNumber(offers.length, language) })}
        </small>
        <p>{t(`offers.groupHelp.${id}`)}</p>
      </header>
      {offers.length > 0 && (
        <div role="grid" aria-labelledby={`reach-${id}`} aria-rowcount={offers.length}>
          {offers.slice(0, end).map((offer) => (
            <OfferRow
              key={offer.id}
              offer={offer}
              isSelected={offer.id === selectedId}
              isActive={offer.id === activeId}
              isOpen={openIds.has(offer.id)}
              isExpected={isExpected}
            />
          ))}
        </div>
      )}
      {left > 0 && (
        <button type="button" className={styles['more']} onClick={() => setLimit(end + SHOWN_AT_ONCE)}>
          {t('offers.more', { count: left })}
        </button>
      )}
      {absent.length > 0 && <AbsentOffers absent={absent} />}
    </section>
  );
}

/** What was accepted and is not there now can be undone as well. */
function AbsentOffers({ absent }: { readonly absent: readonly Expectation[] }) {
  const app = useApp();
  const { t } = useTranslation();
  const words = useCatalogueWords();
  return (
    <ul className={styles['absent']}>
      {absent.map((each) => {
        const name = `${safeText(each.name)}, ${each.port}/${each.protocol}`;
        return (
          <li key={JSON.stringify(each)}>
            <span>
              <bdi>{name}</bdi>
              {each.service !== null && ` · ${words.name(each.service)}`}
              {` · ${t(`offers.terminal.reaches.${each.reach}`)} · ${t('offers.absent')}`}
            </span>
            <button
              type="button"
              title={t('offers.undoHelp')}
              aria-label={`${t('offers.undo')}: ${name}`}
              onClick={() => app.expected.undo(each)}
            >
              {t('offers.undo')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
