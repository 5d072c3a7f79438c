import { useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { rowMenuKey } from '../../actions/row-menu-key.ts';
import { useApp } from '../../app-context.ts';
import { PopupMenu, type MenuEntry, type MenuPlace } from '../../components/popup-menu.tsx';
import { conversationEntries, copyEntries } from './conversation-entries.ts';
import { partAt } from './part-at.ts';
import type { Subject } from './selected-terms.ts';
import type { ConversationsInView } from './use-conversations.ts';

interface OpenMenu {
  /** As they were when it opened: entries must not jump. */
  readonly groups: readonly (readonly MenuEntry[])[];
  readonly place: MenuPlace;
  readonly origin: HTMLElement | null;
}

const INDENT = 24;

function subjectAt(target: EventTarget): Subject | null {
  const { node, link } = partAt(target);
  if (link !== null) return { kind: 'link', id: link };
  return node === null ? null : { kind: 'node', id: node };
}

/**
 * The menu of a node, a line or a row: by right click, the Menu key and Shift+F10. It selects what it is about. Ctrl+C
 * copies that.
 */
export function useConversationMenu(view: ConversationsInView): {
  readonly handlers: {
    readonly onContextMenu: (event: MouseEvent) => void;
    readonly onKeyDownCapture: (event: KeyboardEvent) => void;
  };
  readonly menu: ReactNode;
} {
  const app = useApp();
  const { t } = useTranslation();
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const open = (event: MouseEvent | KeyboardEvent, placeOf: (box: DOMRect) => MenuPlace): void => {
    const subject = subjectAt(event.target);
    if (subject === null || !(event.target instanceof Element)) return;
    event.preventDefault();
    event.stopPropagation();
    if (subject.kind === 'node') view.chooseNode(subject.id);
    else view.chooseLink(subject.id);
    setMenu({
      groups: conversationEntries(subject, { app, view, t }),
      place: placeOf(event.target.getBoundingClientRect()),
      origin: event.target.closest<HTMLElement>('[tabindex]'),
    });
  };
  /** What is marked with the mouse is copied by the window itself. */
  const copy = (event: KeyboardEvent): void => {
    const subject = subjectAt(event.target);
    if (subject === null || document.getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    event.stopPropagation();
    copyEntries(subject, { app, view, t })[0]?.run();
  };
  return {
    handlers: {
      onContextMenu: (event) => open(event, () => ({ x: event.clientX, y: event.clientY })),
      onKeyDownCapture(event) {
        const meaning = rowMenuKey(event);
        if (meaning === 'menu') open(event, ({ left, bottom }) => ({ x: left + INDENT, y: bottom }));
        else if (meaning === 'copy') copy(event);
      },
    },
    menu: menu !== null && (
      <PopupMenu
        label={t('conversations.menu')}
        groups={menu.groups}
        place={menu.place}
        origin={menu.origin}
        onClose={() => {
          setMenu(null);
          // What is drawn in SVG is no HTML element, so the menu does not give it the focus back.
          setTimeout(() => {
            if (document.activeElement === document.body) menu.origin?.focus({ preventScroll: true });
          });
        }}
      />
    ),
  };
}
