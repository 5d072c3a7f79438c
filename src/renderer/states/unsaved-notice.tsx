import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.ts';
import { useObservable } from '../store/use-observable.ts';
import { BannerBar } from './banner-bar.tsx';

/** Until what was chosen is in its file: why it is not, what to do, and that nothing is lost before the window closes. */
export function UnsavedNotice() {
  const { settings, expected } = useApp();
  const { t } = useTranslation();
  const ofSettings = useObservable(settings.problem);
  const ofExpected = useObservable(expected.problem);
  const problem = ofSettings ?? ofExpected;
  if (problem === null) return null;
  const { reason, path, error } = problem;
  return (
    <BannerBar
      text={t('notice.unsaved')}
      detail={`${t(`notice.unsavedBecause.${reason}`, { path, error })} ${t('notice.unsavedMeanwhile')}`}
      action={{
        label: t('state.retry'),
        run: () => {
          void settings.retry();
          void expected.retry();
        },
      }}
    />
  );
}
