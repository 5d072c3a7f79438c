import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceReport } from '../../shared/socket.ts';
import { useApp } from '../app-context.ts';
import { useObservable } from '../store/use-observable.ts';
import { BannerBar } from './banner-bar.tsx';
import { isPending } from './pending-source.ts';
import { useStale } from './use-stale.ts';

/** So long a trouble is gone that is told again when it comes back: one that comes and goes was put aside with reason. */
const FORGOTTEN_AFTER = 60_000;

const rawText = (sources: readonly SourceReport[]): string =>
  sources.map(({ name, state, error }) => `${name}: ${error ?? state}`).join('\n');

/** Across the window when what it shows is not the whole present truth. */
export function Banner() {
  const app = useApp();
  const { t } = useTranslation();
  const reader = useObservable(app.reader);
  const head = useObservable(app.model.head);
  const total = useObservable(app.model.state, (state) => state.total);
  const paused = useObservable(app.paused);
  const isStale = useStale();
  /** The trouble that was put aside; another one is told again. */
  const [asideText, setAside] = useState('');
  const sources = head?.sources ?? [];
  const failing = sources.filter((source) => source.state !== 'ok' && !isPending(source));
  const raw = rawText(failing);
  useEffect(() => {
    if (raw !== '') return undefined;
    const timer = setTimeout(() => setAside(''), FORGOTTEN_AFTER);
    return () => clearTimeout(timer);
  }, [raw]);
  if (head === null) return null;
  if (reader.state === 'restarting') {
    const reason = reader.reason === null ? '' : t(`reader.reason.${reader.reason}`);
    return <BannerBar text={t('reader.restartingOver')} detail={reason} />;
  }
  if (isStale && !paused) {
    return (
      <BannerBar
        text={t('state.silent')}
        detail=""
        action={{ label: t('state.retry'), run: () => app.restartReader() }}
      />
    );
  }
  if (failing.length === 0 || total === 0 || raw === asideText) return null;
  const isAll = failing.length === sources.length;
  return (
    <BannerBar
      text={t(isAll ? 'source.allFailing' : 'source.someFailing', {
        names: failing.map((source) => source.name).join(', '),
        failing: failing.length,
        total: sources.length,
      })}
      detail=""
      raw={raw}
      isMild={!isAll}
      onPutAside={() => setAside(raw)}
      action={{ label: t('state.retry'), run: () => app.retry() }}
    />
  );
}
