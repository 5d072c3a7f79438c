import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/settings.ts';

/** The language that the window speaks now, for Intl. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'ko' ? 'ko' : 'en';
}
