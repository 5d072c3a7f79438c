import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.ts';
import { useObservable } from '../store/use-observable.ts';
import { isPending } from './pending-source.ts';
import { FailedReading } from './failed-reading.tsx';
import { useNothingMatches } from './nothing-matches.ts';
import { StatePanel } from './state-panel.tsx';

/** What stands in the table's place when it has no rows: an empty table would look like a quiet machine. */
export function TableState({ rowsAre = 'sockets' }: { readonly rowsAre?: 'sockets' | 'processes' }) {
  const app = useApp();
  const { t } = useTranslation();
  const { rows, total } = useObservable(app.model.state);
  const head = useObservable(app.model.head);
  const reader = useObservable(app.reader);
  const actions = useNothingMatches();
  // While an answer is still to come, nothing is not yet known to be all there is.
  if (head === null || (total === 0 && head.sources.some(isPending))) {
    return (
      <StatePanel
        kind="loading"
        title={reader.state === 'restarting' ? t('reader.restarting') : t('state.loading')}
        text={t('state.loadingText')}
      />
    );
  }
  if (rows.length > 0) return null;
  if (total > 0) {
    return (
      <StatePanel
        kind="empty"
        title={t(rowsAre === 'processes' ? 'state.noProcessMatches' : 'state.nothingMatches')}
        text={t('state.nothingMatchesText', { count: total })}
        actions={actions}
      />
    );
  }
  if (head.sources.some((source) => source.state !== 'ok')) return <FailedReading sources={head.sources} />;
  return <StatePanel kind="empty" title={t('state.noSockets')} text={t('state.noSocketsText')} />;
}
