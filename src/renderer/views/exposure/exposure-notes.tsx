import { useTranslation } from 'react-i18next';
import type { SnapshotHead } from '../../../shared/diff.ts';
import { hiddenOwnersOf } from '../../states/hidden-owners.ts';
import type { OfferGroup } from './offer-groups.ts';
import { OfferExtent } from './offer-extent.tsx';
import { isReadWhole } from './read-whole.ts';
import styles from './exposure.module.css';

export interface ExposureNotesProps {
  readonly groups: readonly OfferGroup[];
  readonly head: SnapshotHead;
}

/** How much is in each group, and what this view cannot know. */
export function ExposureNotes({ groups, head }: ExposureNotesProps) {
  const { t } = useTranslation();
  const hiddenOwners = hiddenOwnersOf(head);
  return (
    <div className={styles['notes']}>
      {groups.length > 0 && <OfferExtent groups={groups} />}
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
