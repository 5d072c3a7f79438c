import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.ts';
import { useObservable } from '../store/use-observable.ts';
import { BannerBar } from './banner-bar.tsx';

/** Said once after a start with a remembered file that made no sense: what is not as it was, and where the file is kept. */
export function SetAsideNotice() {
  const { setAside } = useApp();
  const { t } = useTranslation();
  const all = useObservable(setAside);
  return all.map((one) => (
    <BannerBar
      key={one.file}
      isMild
      text={t(`notice.setAside.${one.file}.${one.extent}`)}
      detail={t('notice.keptAs', { name: one.keptAs })}
      action={{
        label: t('notice.dismiss'),
        run: () => setAside.set(setAside.get().filter((each) => each !== one)),
      }}
    />
  ));
}
