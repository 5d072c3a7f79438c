import { useTranslation } from 'react-i18next';
import type { SnapshotHead } from '../../../shared/diff.ts';
import type { Offer } from '../../../shared/exposure/offer.ts';
import { isPending } from '../../states/pending-source.ts';
import type { OfferGroup } from './offer-groups.ts';
import { OfferExtent } from './offer-extent.tsx';
import { isReadWhole } from './read-whole.ts';
import styles from './exposure.module.css';

export interface ExposureNotesProps {
  readonly groups: readonly OfferGroup[];
  readonly head: SnapshotHead;
}

/** How much is in each group, and what this view cannot know of what it lists. */
export function ExposureNotes({ groups, head }: ExposureNotesProps) {
  const { t } = useTranslation();
  const isHidden = ({ ownership }: Offer): boolean => ownership === 'hidden';
  // A source that is still to answer may yet tell an owner.
  const hidden = head.sources.some(isPending)
    ? 0
    : groups.flatMap(({ offers }) => offers).filter(isHidden).length;
  return (
    <div className={styles['notes']}>
      {groups.length > 0 && <OfferExtent groups={groups} />}
      {hidden > 0 && (
        <p className={styles['warning']}>
          <span aria-hidden="true">▲ </span>
          {t('offers.hidden', { count: hidden })}
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
