import { keyText } from '../commands/key-text.ts';
import { safeText } from '../format/safe-text.ts';
import { applyView, keyOfView } from '../saved-views/saved-view.ts';
import type { AppStore } from '../store/app-store.ts';
import type { PaletteItem } from './palette-item.ts';

/** The views that people made, by their names. */
export function viewItems(app: AppStore): readonly PaletteItem[] {
  return app.settings.observable.get().savedViews.map((view, index) => {
    const key = keyOfView(index);
    const label = safeText(view.name);
    return {
      id: `saved:${view.id}`,
      group: 'savedViews',
      label,
      otherLabel: label,
      keys: key === null ? null : keyText(key, app.facts.platform),
      run: () => applyView(app, view),
    };
  });
}
