import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.ts';
import { formatNumber } from '../format/numbers.ts';
import { waitingText } from '../format/waiting-text.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useObservable } from '../store/use-observable.ts';
import { PressureStatus } from '../views/exposure/pressure/pressure-status.tsx';
import { GapsStatus } from './gaps-status.tsx';
import { ShortLivedStatus } from './short-lived-status.tsx';
import { SourcesStatus } from './sources-status.tsx';
import { Sparkline } from './sparkline.tsx';
import { Updated } from './updated.tsx';
import styles from './status.module.css';

/**
 * The line at the foot of the window. It may be read at any time but never speaks by itself: its numbers move
 * often, and what matters is told by the announcer.
 */
export function StatusLine() {
  const app = useApp();
  const { t } = useTranslation();
  const language = useLanguage();
  const head = useObservable(app.model.head);
  const total = useObservable(app.model.state, (state) => state.total);
  const waiting = useObservable(app.model.state, (state) => waitingText(state, t));
  return (
    <footer className={styles['line']}>
      <div role="status" aria-live="off" className={styles['facts']}>
        {head === null ? (
          <span>{t('state.loading')}</span>
        ) : (
          <>
            <span>{t('status.sockets', { count: total, number: formatNumber(total, language) })}</span>
            {waiting !== null && <span title={t('waiting.help')}>{waiting}</span>}
            <GapsStatus head={head} />
            <PressureStatus head={head} />
            <ShortLivedStatus shortLived={head.shortLived} />
            <SourcesStatus sources={head.sources} />
            <Updated />
          </>
        )}
      </div>
      <Sparkline />
    </footer>
  );
}
