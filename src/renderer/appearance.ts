import type { i18n } from 'i18next';
import { languageOf, type AppStore } from './store/app-store.ts';

/** Keeps the page's language and theme with the settings, at once. */
export function followAppearance(store: AppStore, translations: i18n, page: HTMLElement): () => void {
  const apply = (): void => {
    const settings = store.settings.observable.get();
    const language = languageOf(settings, store.facts);
    if (settings.theme === 'system') delete page.dataset['theme'];
    else page.dataset['theme'] = settings.theme;
    if (page.lang === language && translations.language === language) return;
    page.lang = language;
    void translations.changeLanguage(language);
  };
  apply();
  return store.settings.observable.subscribe(apply);
}
