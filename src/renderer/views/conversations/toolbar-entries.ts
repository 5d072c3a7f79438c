import type { TFunction } from 'i18next';
import {
  FOCUS_DEPTHS,
  LOCAL_LEVELS,
  REMOTE_LEVELS,
  SHOWN_PARTS,
} from '../../../shared/conversation-settings.ts';
import type { MenuEntry } from '../../components/popup-menu.tsx';
import type { ConversationsInView } from './use-conversations.ts';

/** What the tools of the conversations do. */
export function toolbarEntries(
  { options, change }: Pick<ConversationsInView, 'options' | 'change'>,
  t: TFunction,
): readonly (readonly MenuEntry[])[] {
  const { grouping, focus, parts } = options;
  const one = (id: string, label: string, isChecked: boolean, run: () => void): MenuEntry => ({
    id,
    label,
    choice: { kind: 'radio', isChecked },
    run,
  });
  const turn = (id: 'hasFolds' | 'hasQuiet', label: string): MenuEntry => ({
    id,
    label,
    choice: { kind: 'checkbox', isChecked: options[id] },
    run: () => change({ [id]: !options[id] }),
  });
  const menu = (id: string, label: string, entries: readonly MenuEntry[]): MenuEntry => ({
    id,
    label,
    entries: [entries],
    run: () => undefined,
  });
  const levelText = (level: (typeof LOCAL_LEVELS)[number] | (typeof REMOTE_LEVELS)[number] | 'auto') =>
    level === 'auto' ? t('conversations.group.byItself') : t(`conversations.group.${level}`);
  return [
    [
      menu(
        'parts',
        t('conversations.parts.name'),
        SHOWN_PARTS.map((part) =>
          one(part, t(`conversations.parts.${part}`), part === parts, () => change({ parts: part })),
        ),
      ),
      menu(
        'local',
        t('conversations.group.local'),
        (['auto', ...LOCAL_LEVELS] as const).map((local) =>
          one(local, levelText(local), local === grouping.local, () =>
            change({ grouping: { ...grouping, local } }),
          ),
        ),
      ),
      menu(
        'remote',
        t('conversations.group.remote'),
        (['auto', ...REMOTE_LEVELS] as const).map((remote) =>
          one(remote, levelText(remote), remote === grouping.remote, () =>
            change({ grouping: { ...grouping, remote } }),
          ),
        ),
      ),
      turn('hasFolds', t('conversations.fold')),
      turn('hasQuiet', t('conversations.quiet')),
      menu(
        'focus',
        t('conversations.focus'),
        FOCUS_DEPTHS.map((depth) => {
          const label =
            depth === 0
              ? t('conversations.focusDepth.off')
              : t('conversations.focusDepth.steps', { count: depth });
          return one(String(depth), label, depth === focus, () => change({ focus: depth }));
        }),
      ),
    ],
  ];
}
