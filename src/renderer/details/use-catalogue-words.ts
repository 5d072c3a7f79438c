import { useMemo } from 'react';
import { useApp } from '../app-context.ts';
import { useLanguage } from '../i18n/use-language.ts';

/** The catalogue in the language of the window. */
export function useCatalogueWords() {
  const { catalogue } = useApp();
  const language = useLanguage();
  return useMemo(
    () => ({
      /** What a service is called: its short name, with its expansion where there is one. */
      name(id: string): string {
        return catalogue.find(id)?.name ?? id;
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
