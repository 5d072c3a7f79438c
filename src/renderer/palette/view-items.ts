import { keyText } from '../commands/key-text.ts';
import { safeText } from '../format/safe-text.ts';
import { applyView, keyOfView } from '../saved-views/saved-view.ts';
import { viewActions } from '../saved-views/view-actions.ts';
import type { AppStore } from '../store/app-store.ts';
import { entryItems } from './entry-items.ts';
import type { PaletteItem } from './palette-item.ts';
import type { BothLanguages } from './use-both-languages.ts';

/** The views that people made, by their names, and what can be done to each. */
export function viewItems(app: AppStore, words: BothLanguages): readonly PaletteItem[] {
  const { savedViews } = app.settings.observable.get();
  return savedViews.flatMap((view, index) => {
    const key = keyOfView(index);
    const label = safeText(view.name);
    const id = `saved:${view.id}`;
    const actions = entryItems(
      (t) => [
        [
          {
            id,
            label,
            entries: viewActions(app, t, view, index, savedViews.length),
            run: () => undefined,
          },
        ],
      ],
      { prefix: 'act', group: 'savedViews', words },
    );
    return [
      {
        id,
        group: 'savedViews' as const,
        label,
        otherLabel: label,
        keys: key === null ? null : keyText(key, app.facts.platform),
        run: () => applyView(app, view),
      },
      ...actions.map((item) => ({ ...item, isRare: true })),
    ];
  });
}
