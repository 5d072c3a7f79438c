import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.ts';
import { PauseIcon, PlayIcon, RefreshIcon } from '../components/icons.tsx';
import { useObservable } from '../store/use-observable.ts';
import { PaceSelect } from './pace-select.tsx';
import styles from './header.module.css';

export function LiveControls() {
  const app = useApp();
  const { t } = useTranslation();
  const paused = useObservable(app.paused);
  return (
    <>
      <button
        type="button"
        className={styles['live']}
        aria-pressed={paused}
        aria-label={t('live.pause')}
        title={t('live.pauseHint')}
        onClick={() => app.setPaused(!paused)}
      >
        {paused ? <PlayIcon /> : <PauseIcon />}
        <span className={styles['liveWord']} aria-hidden="true">
          {paused ? t('live.paused') : t('live.live')}
        </span>
      </button>
      <PaceSelect />
      <button
        type="button"
        className={styles['tool']}
        aria-label={t('live.refresh')}
        title={t('live.refreshHint')}
        onClick={() => app.refresh()}
      >
        <RefreshIcon />
      </button>
    </>
  );
}
