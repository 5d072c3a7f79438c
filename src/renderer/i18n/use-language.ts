import { useCallback, useContext, useSyncExternalStore } from 'react';
import { I18nContext } from 'react-i18next';
import type { Language } from '../../shared/settings.ts';

/** The language that the window speaks now, for Intl. Asked for in every row, where `useTranslation` costs too much. */
export function useLanguage(): Language {
  const { i18n } = useContext(I18nContext);
  const subscribe = useCallback(
    (listener: () => void) => {
      i18n.on('languageChanged', listener);
      return () => i18n.off('languageChanged', listener);
    },
    [i18n],
  );
  return useSyncExternalStore(subscribe, () => (i18n.language === 'ko' ? 'ko' : 'en'));
}
