import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.ts';
import { CheckIcon, CloseIcon } from '../components/icons.tsx';
import { safeText } from '../format/safe-text.ts';
import { useObservable } from '../store/use-observable.ts';
import styles from './notice-bar.module.css';

/** Long enough to be read twice; a problem stays until it is closed. */
const DURATION = 5000;

/** What was just done, in a line above the foot of the window; a screen reader is told it, too. */
export function NoticeBar() {
  const app = useApp();
  const { t } = useTranslation();
  const notice = useObservable(app.notice);
  useEffect(() => {
    if (notice === null || notice.isProblem) return undefined;
    const timer = setTimeout(() => app.notice.set(null), DURATION);
    return () => clearTimeout(timer);
  }, [app, notice]);
  return (
    <div className={styles['place']} role={notice?.isProblem === true ? 'alert' : 'status'}>
      {notice !== null && (
        <div className={styles['notice']} data-problem={notice.isProblem || undefined} data-testid="notice">
          {notice.isProblem ? <span aria-hidden="true">!</span> : <CheckIcon />}
          <p>
            <bdi>{safeText(notice.text)}</bdi>
            {notice.detail !== null && <small>{safeText(notice.detail)}</small>}
          </p>
          <button
            type="button"
            aria-label={t('actions.closeNotice')}
            title={t('actions.closeNotice')}
            onClick={() => app.notice.set(null)}
          >
            <CloseIcon />
          </button>
        </div>
      )}
    </div>
  );
}
