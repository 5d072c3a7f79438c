import type { TFunction } from 'i18next';
import type { MenuEntry } from '../components/popup-menu.tsx';
import { flatEntries } from './flat-entries.ts';
import type { PaletteGroup, PaletteItem } from './palette-item.ts';
import type { BothLanguages } from './use-both-languages.ts';

/** Of a view, a longer menu, such as that of all columns, would hide everything after it. */
const MOST_LISTED = 9;

/** What a menu offers, as items of the palette; what cannot be done now is left out. Ids begin with `prefix`. */
export function entryItems(
  entriesIn: (t: TFunction) => readonly (readonly MenuEntry[])[],
  {
    prefix,
    group,
    words,
  }: { readonly prefix: string; readonly group: PaletteGroup; readonly words: BothLanguages },
): readonly PaletteItem[] {
  const otherLabels = new Map(flatEntries(entriesIn(words.other)).map(({ id, label }) => [id, label]));
  return flatEntries(entriesIn(words.t))
    .filter(({ disabledReason }) => (disabledReason ?? null) === null)
    .map(({ id, label, keys, choice, among, run }) => ({
      id: `${prefix}:${id}`,
      group,
      label,
      otherLabel: otherLabels.get(id) ?? label,
      keys: keys ?? null,
      isChosen: choice?.isChecked ?? false,
      isRare: group === 'inView' && among > MOST_LISTED,
      run,
    }));
}
