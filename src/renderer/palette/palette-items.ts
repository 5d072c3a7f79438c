import type { Language } from '../../shared/settings.ts';
import type { AppStore } from '../store/app-store.ts';
import { choiceItems } from './choice-items.ts';
import { commandItems } from './command-items.ts';
import { entryItems } from './entry-items.ts';
import { filterItems } from './filter-items.ts';
import type { PaletteItem } from './palette-item.ts';
import { roleItems } from './role-items.ts';
import { selectionItems } from './selection-items.ts';
import type { BothLanguages } from './use-both-languages.ts';
import { viewEntriesOf } from './view-entries.ts';
import { viewItems } from './view-items.ts';

/** Everything that can be done at this moment. */
export function paletteItems(
  app: AppStore,
  words: BothLanguages,
  language: Language,
): readonly PaletteItem[] {
  const selection = selectionItems(app, words);
  // What a command does to the selection stands in the selection's menu, too.
  const isSaid = ({ label }: PaletteItem): boolean => selection.some((item) => item.label === label);
  return [
    ...selection,
    ...entryItems(viewEntriesOf(app), { prefix: 'in-view', group: 'inView', words }),
    ...viewItems(app, words),
    ...commandItems(app, words).filter((item) => !isSaid(item)),
    ...choiceItems(app, words, language),
    ...roleItems(app, words),
    ...filterItems(app, words, language),
  ];
}
