import { createInstance, type TFunction } from 'i18next';
import english from '../../../resources/locales/en.json';
import korean from '../../../resources/locales/ko.json';
import { COUNT_FORMATTER } from '../../shared/count-formatter.ts';
import { LANGUAGES, type Language, type Settings } from '../../shared/settings.ts';

/** The language that Porthole speaks: the chosen one, else the system's, else English. */
export function systemLanguage(preferred: readonly string[]): Language {
  const wanted = preferred.map((tag) => tag.split('-')[0]?.toLowerCase());
  return LANGUAGES.find((language) => language === wanted.find((tag) => isLanguage(tag))) ?? 'en';
}

function isLanguage(tag: string | undefined): tag is Language {
  return LANGUAGES.some((language) => language === tag);
}

export function chosenLanguage(settings: Settings, preferred: readonly string[]): Language {
  return settings.language === 'system' ? systemLanguage(preferred) : settings.language;
}

export function translator(language: Language): TFunction {
  const instance = createInstance().use(COUNT_FORMATTER);
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    resources: { en: { translation: english }, ko: { translation: korean } },
    interpolation: { escapeValue: false, alwaysFormat: true },
  });
  return instance.t;
}
