import { useTranslation } from 'react-i18next';
import { useApp } from '../../app-context.ts';
import { useNothingMatches } from '../../states/nothing-matches.ts';
import { StatePanel } from '../../states/state-panel.tsx';
import { TableState } from '../../states/table-state.tsx';
import { useObservable } from '../../store/use-observable.ts';
import { ExposureNotes } from './exposure-notes.tsx';
import { OfferList } from './offer-list.tsx';
import { PressureSection } from './pressure/pressure-section.tsx';
import { isPressing } from './pressure/notable.ts';
import { isReadWhole } from './read-whole.ts';
import { useOffers } from './use-offers.ts';
import styles from './exposure.module.css';

/** What this computer offers to others, worst first, and how near its clients are to running out of ports. */
export function ExposureView() {
  const app = useApp();
  const picture = useOffers();
  const head = useObservable(app.model.head);
  const total = useObservable(app.model.state, (state) => state.total);
  const hasList = head !== null && total > 0;
  return (
    <div role="tabpanel" id="view-exposure" aria-labelledby="tab-exposure" className={styles['view']}>
      {hasList ? (
        <div className={styles['scroller']}>
          <ExposureNotes groups={picture.groups} head={head} />
          {isPressing(head.pressure) && <PressureSection head={head} />}
          {picture.inOrder.length + picture.absent.length === 0 ? (
            <NoOffers total={picture.total} isWhole={isReadWhole(head)} />
          ) : (
            <OfferList picture={picture} />
          )}
          {!isPressing(head.pressure) && <PressureSection head={head} />}
        </div>
      ) : (
        <TableState />
      )}
    </div>
  );
}

/** Why the list is empty: never as if nothing were offered where nobody could look. */
function NoOffers({ total, isWhole }: { readonly total: number; readonly isWhole: boolean }) {
  const app = useApp();
  const { t } = useTranslation();
  const actions = useNothingMatches();
  return (
    <div className={styles['empty']}>
      {total > 0 ? (
        <StatePanel
          kind="empty"
          title={t('offers.nothingMatches')}
          text={t('offers.nothingMatchesText', { count: total })}
          actions={actions}
        />
      ) : isWhole ? (
        <StatePanel kind="empty" title={t('offers.nothing')} text={t('offers.nothingText')} />
      ) : (
        <StatePanel
          kind="failed"
          title={t('offers.nothingUnread')}
          text={t('offers.nothingUnreadText')}
          actions={[{ label: t('state.retry'), run: () => app.retry() }]}
        />
      )}
    </div>
  );
}
