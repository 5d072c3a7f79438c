import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.ts';
import { formatNumber } from '../format/numbers.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useObservable } from '../store/use-observable.ts';
import styles from './header.module.css';

/** How many sockets the filter leaves, of how many; in so many words where the rows are none. */
export function MatchCount() {
  const app = useApp();
  const { t } = useTranslation();
  const language = useLanguage();
  const matching = useObservable(app.model.state, (state) => state.matching);
  const total = useObservable(app.model.state, (state) => state.total);
  const view = useObservable(app.settings.observable, (settings) => settings.view);
  return (
    <span className={styles['count']} data-testid="match-count">
      {t(view === 'processes' ? 'search.socketCount' : 'search.count', {
        count: total,
        matching: formatNumber(matching, language),
        total: formatNumber(total, language),
      })}
    </span>
  );
}
