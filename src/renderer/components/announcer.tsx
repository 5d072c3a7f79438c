import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.ts';
import { formatNumber } from '../format/numbers.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useObservable } from '../store/use-observable.ts';

/** Long enough that typing and a busy machine do not talk over everything else. */
const SETTLED = 900;

/**
 * What a screen reader is told unasked: how many rows a new filter leaves and what went wrong or right again.
 * Never the counts of every second.
 */
export function Announcer() {
  const app = useApp();
  const { t } = useTranslation();
  const language = useLanguage();
  const text = useObservable(app.query.state, (query) => query.appliedText);
  const reader = useObservable(app.reader);
  const paused = useObservable(app.paused);
  const announcement = useObservable(app.announcement);
  const [words, setWords] = useState('');
  useEffect(() => {
    if (text === '') return undefined;
    const timer = setTimeout(() => {
      const { matching, total } = app.model.state.get();
      setWords(
        t('search.count', {
          count: matching,
          matching: formatNumber(matching, language),
          total: formatNumber(total, language),
        }),
      );
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [app, language, t, text]);
  return (
    <div className="visually-hidden" aria-live="polite">
      <p>{words}</p>
      <p>{announcement}</p>
      {reader.state === 'restarting' && <p>{t('reader.restarting')}</p>}
      {paused && <p>{t('live.paused')}</p>}
    </div>
  );
}
