import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.ts';
import { formatMoment, formatSpan } from '../format/since.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useObservable } from '../store/use-observable.ts';
import styles from './status.module.css';

/** Below this everything is "now": a number that changes each second would only draw the eye. */
const NOW = 4000;
const OLD = 15_000;

export function Updated({ takenAt }: { readonly takenAt: string }) {
  const { clock, paused } = useApp();
  const { t } = useTranslation();
  const language = useLanguage();
  const isPaused = useObservable(paused);
  const moment = Date.parse(takenAt);
  const age = useSyncExternalStore(clock.subscribe, () => {
    const passed = clock.get() - moment;
    return passed < NOW ? null : formatSpan(passed, language);
  });
  const isOld = useSyncExternalStore(clock.subscribe, () => clock.get() - moment > OLD);
  return (
    <span
      className={isOld || isPaused ? styles['warning'] : undefined}
      title={formatMoment(takenAt, language)}
    >
      {isPaused && <span>{`${t('live.paused')} · `}</span>}
      {age === null ? t('status.now') : t('status.ago', { span: age })}
    </span>
  );
}
