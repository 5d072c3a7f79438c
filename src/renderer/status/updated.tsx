import { useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.ts';
import { formatMoment, formatSpan } from '../format/since.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useObservable } from '../store/use-observable.ts';
import styles from './status.module.css';

/** Below this everything is "now": a number that changes each second would only draw the eye. */
const NOW = 4000;
/** So long after the next reading was due. */
const OLD = 15_000;

/** How old the picture is. Looked at every second, drawn again only when its words change. */
export function Updated() {
  const { clock, model, paused, settings } = useApp();
  const { t } = useTranslation();
  const language = useLanguage();
  const isPaused = useObservable(paused);
  const pace = useObservable(settings.observable, (each) => each.pace);
  const ageOf = useCallback(() => clock.get() - Date.parse(model.pulse.get().takenAt ?? ''), [clock, model]);
  const age = useSyncExternalStore(clock.subscribe, () => {
    const passed = ageOf();
    return passed > NOW ? formatSpan(passed, language) : null;
  });
  const isOld = useSyncExternalStore(clock.subscribe, () => ageOf() > OLD + pace);
  const { takenAt } = model.pulse.get();
  return (
    <span
      className={isOld || isPaused ? styles['warning'] : undefined}
      title={age === null || takenAt === null ? undefined : formatMoment(takenAt, language)}
    >
      {isPaused && <span>{`${t('live.paused')} · `}</span>}
      {age === null ? t('status.now') : t('status.ago', { span: age })}
    </span>
  );
}
