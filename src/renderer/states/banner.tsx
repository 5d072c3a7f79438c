import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.ts';
import { useObservable } from '../store/use-observable.ts';
import { BannerBar } from './banner-bar.tsx';
import { isPending } from './pending-source.ts';
import { useStale } from './use-stale.ts';

/** Across the window when what it shows is not the whole present truth. */
export function Banner() {
  const app = useApp();
  const { t } = useTranslation();
  const reader = useObservable(app.reader);
  const head = useObservable(app.model.head);
  const total = useObservable(app.model.state, (state) => state.total);
  const paused = useObservable(app.paused);
  const stale = useStale();
  if (head === null) return null;
  const failing = head.sources.filter((source) => source.state !== 'ok' && !isPending(source));
  if (reader.state === 'restarting') {
    const reason = reader.reason === null ? '' : t(`reader.reason.${reader.reason}`);
    return <BannerBar text={t('reader.restartingOver')} detail={reason} />;
  }
  if (stale !== null && !paused) {
    return (
      <BannerBar
        text={t('state.silent')}
        detail=""
        action={{ label: t('state.retry'), run: () => app.restartReader() }}
      />
    );
  }
  if (failing.length === 0 || total === 0) return null;
  const [first] = failing;
  const isAll = failing.length === head.sources.length;
  return (
    <BannerBar
      text={t(isAll ? 'source.allFailing' : 'source.someFailing', {
        names: failing.map((source) => source.name).join(', '),
      })}
      detail={first?.error ?? ''}
      isMild={failing.every((source) => source.state === 'stale') && !isAll}
      action={{ label: t('state.retry'), run: () => app.retry() }}
    />
  );
}
