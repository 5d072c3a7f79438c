import { useMemo } from 'react';
import { useApp } from '../app-context.ts';
import { useLanguage } from '../i18n/use-language.ts';

/** The catalogue in the language of the window. */
export function useCatalogueWords() {
  const { catalogue } = useApp();
  const language = useLanguage();
  return useMemo(
    () => ({
      titleOf: catalogue.titles[language],
      /** What people call a service. */
      name(id: string): string {
        return catalogue.titles[language](catalogue.find(id)?.name ?? id);
      },
      summary(id: string): string | null {
        const service = catalogue.find(id);
        if (service === null) return null;
        return language === 'ko' ? service.summary_ko : service.summary;
      },
      expansion(id: string): string | null {
        return language === 'ko' ? (catalogue.find(id)?.name_ko ?? null) : null;
      },
      category: (id: string): string => catalogue.categoryName(id, language),
    }),
    [catalogue, language],
  );
}
