import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from '../../../resources/locales/en.json';
import ko from '../../../resources/locales/ko.json';
import { COUNT_FORMATTER } from '../../shared/count-formatter.ts';
import type { Language } from '../../shared/settings.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

/** Both languages are at hand from the start, so that changing over takes no reload. */
export async function createTranslations(language: Language): Promise<i18n> {
  const instance = i18next.createInstance();
  await instance
    .use(COUNT_FORMATTER)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'en',
      resources: { en: { translation: en }, ko: { translation: ko } },
      // React escapes; escaping here too would show &amp; to people.
      interpolation: { escapeValue: false, alwaysFormat: true },
    });
  return instance;
}
