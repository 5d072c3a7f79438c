import type { TFunction } from 'i18next';
import { moveView, removeView, type SavedView } from '../../shared/saved-views.ts';
import type { MenuEntry } from '../components/popup-menu.tsx';
import type { AppStore } from '../store/app-store.ts';
import { saveCurrentView } from './saved-view.ts';

/** What can be done to a saved view, in groups. */
export function viewActions(
  app: AppStore,
  t: TFunction,
  view: SavedView,
  index: number,
  count: number,
): readonly (readonly MenuEntry[])[] {
  const change = (change: (views: readonly SavedView[]) => SavedView[], told: string): void => {
    app.settings.update({ savedViews: change(app.settings.observable.get().savedViews) });
    app.announcement.set(told);
  };
  const { id, name } = view;
  const move = (by: 1 | -1): MenuEntry => ({
    id: by === -1 ? 'up' : 'down',
    label: t(by === -1 ? 'savedViews.up' : 'savedViews.down'),
    disabledReason: (by === -1 ? index === 0 : index === count - 1) ? '' : null,
    run: () => change((views) => moveView(views, id, by), t('savedViews.moved', { name })),
  });
  return [
    [
      {
        id: 'update',
        label: t('savedViews.update'),
        run: () => {
          saveCurrentView(app, name, id);
          app.announcement.set(t('savedViews.saved', { name }));
        },
      },
      { id: 'rename', label: t('savedViews.rename'), run: () => app.dialog.set({ kind: 'save-view', id }) },
    ],
    [move(-1), move(1)],
    [
      {
        id: 'delete',
        label: t('savedViews.delete'),
        isDanger: true,
        run: () => change((views) => removeView(views, id), t('savedViews.deleted', { name })),
      },
    ],
  ];
}
