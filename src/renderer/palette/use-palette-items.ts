import { useState } from 'react';
import { useApp } from '../app-context.ts';
import { useLanguage } from '../i18n/use-language.ts';
import type { PaletteItem } from './palette-item.ts';
import { paletteItems } from './palette-items.ts';
import { useBothLanguages } from './use-both-languages.ts';

/** Gathered when the palette opens: a list that moves cannot be chosen from. */
export function usePaletteItems(): readonly PaletteItem[] {
  const app = useApp();
  const words = useBothLanguages();
  const language = useLanguage();
  const [items] = useState(() => paletteItems(app, words, language));
  return items;
}
