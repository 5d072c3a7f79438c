import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.ts';
import { useObservable } from '../store/use-observable.ts';
import { BannerBar } from './banner-bar.tsx';

/** Said once after a start with a settings file that made no sense. */
export function SettingsNotice() {
  const { brokenSettings } = useApp();
  const { t } = useTranslation();
  const name = useObservable(brokenSettings);
  if (name === null) return null;
  return (
    <BannerBar
      isMild
      text={t('notice.brokenSettings')}
      detail={t('notice.keptAs', { name })}
      action={{ label: t('notice.dismiss'), run: () => brokenSettings.set(null) }}
    />
  );
}
