import { useMemo } from 'react';
import { useApp } from '../app-context.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { choiceItems } from './choice-items.ts';
import { commandItems } from './command-items.ts';
import { filterItems } from './filter-items.ts';
import type { PaletteItem } from './palette-item.ts';
import { selectionItems } from './selection-items.ts';
import { viewItems } from './view-items.ts';
import { useBothLanguages } from './use-both-languages.ts';

/** Everything that can be done at this moment. Gathered when the palette opens: a list that moves cannot be chosen from. */
export function usePaletteItems(): readonly PaletteItem[] {
  const app = useApp();
  const words = useBothLanguages();
  const language = useLanguage();
  return useMemo(
    () => [
      ...selectionItems(app, words),
      ...viewItems(app),
      ...commandItems(app, words),
      ...choiceItems(app, words, language),
      ...filterItems(app, words),
    ],
    [app, language, words],
  );
}
