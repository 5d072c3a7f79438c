import type { TFunction } from 'i18next';
import { GROUPINGS, type Grouping } from '../../../../shared/table-settings.ts';
import type { MenuEntry } from '../../../components/popup-menu.tsx';
import type { AppStore } from '../../../store/app-store.ts';
import { foldAll } from './folding.ts';

/** Groups, as the menu of the columns offers them. */
export function groupMenu(app: AppStore, group: Grouping, t: TFunction): readonly (readonly MenuEntry[])[] {
  const choices = GROUPINGS.map((grouping): MenuEntry => ({
    id: grouping,
    label: t(`group.by.${grouping}`),
    choice: { kind: 'radio', isChecked: grouping === group },
    run: () => {
      app.setGroup(grouping);
      app.announcement.set(t('group.announce', { group: t(`group.by.${grouping}`) }));
    },
  }));
  const disabledReason = group === 'none' ? t('group.none') : null;
  const fold = (id: 'fold' | 'unfold', keys: string): MenuEntry => ({
    id,
    label: t(`group.${id}`),
    keys,
    disabledReason,
    run: () => app.settings.update({ folding: foldAll(id === 'fold') }),
  });
  return [
    [
      { id: 'group', label: t('group.title'), entries: [choices], run: () => undefined },
      fold('fold', 'Shift+←'),
      fold('unfold', 'Shift+→'),
    ],
  ];
}
