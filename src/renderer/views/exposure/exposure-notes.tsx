import { useTranslation } from 'react-i18next';
import type { SnapshotHead } from '../../../shared/diff.ts';
import { formatNumber } from '../../format/numbers.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { hiddenOwnersOf } from '../../states/hidden-owners.ts';
import type { GroupId, OfferGroup } from './offer-groups.ts';
import { OfferExtent } from './offer-extent.tsx';
import { isReadWhole } from './read-whole.ts';
import styles from './exposure.module.css';

export interface ExposureNotesProps {
  readonly groups: readonly OfferGroup[];
  readonly head: SnapshotHead;
}

function jumpTo(id: GroupId): void {
  document.getElementById(`reach-${id}`)?.scrollIntoView({ block: 'start' });
}

/** How much is in each group, and what this view cannot know. */
export function ExposureNotes({ groups, head }: ExposureNotesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const hiddenOwners = hiddenOwnersOf(head);
  return (
    <div className={styles['notes']}>
      <nav aria-label={t('offers.name')}>
        {groups.map(({ id, offers }) => (
          <button key={id} type="button" onClick={() => jumpTo(id)}>
            {id === 'expected' ? t('offers.group.expected') : t(`offers.reach.${id}`)}{' '}
            <b>{formatNumber(offers.length, language)}</b>
          </button>
        ))}
      </nav>
      <OfferExtent groups={groups} />
      {hiddenOwners > 0 && (
        <p className={styles['warning']}>
          <span aria-hidden="true">▲ </span>
          {t('offers.hidden', { count: hiddenOwners })}
        </p>
      )}
      {!isReadWhole(head) && (
        <p className={styles['warning']}>
          <span aria-hidden="true">▲ </span>
          {t('offers.unread')}
        </p>
      )}
    </div>
  );
}
