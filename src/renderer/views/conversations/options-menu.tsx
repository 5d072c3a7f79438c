import type { TFunction } from 'i18next';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PopupMenu, type MenuPlace } from '../../components/popup-menu.tsx';
import { toolbarEntries } from './toolbar-entries.ts';
import type { ConversationsInView } from './use-conversations.ts';
import styles from './conversations.module.css';

/** What is shown is chosen beside it. */
const optionsOf = (view: ConversationsInView, t: TFunction) =>
  toolbarEntries(view, t).map((entries) => entries.filter(({ id }) => id !== 'parts'));

/** The tools as a menu: where the window is narrow the picture needs the room. */
export function OptionsMenu({ view }: { readonly view: ConversationsInView }) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  const [menu, setMenu] = useState<{ readonly place: MenuPlace; readonly origin: HTMLElement } | null>(null);
  const open = (): void => {
    const origin = button.current;
    if (origin === null) return;
    const { left, bottom } = origin.getBoundingClientRect();
    setMenu({ place: { x: left, y: bottom + 4 }, origin });
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles['options']}
        aria-haspopup="menu"
        aria-expanded={menu !== null}
        onClick={open}
      >
        {t('conversations.options')}
      </button>
      {menu !== null && (
        <PopupMenu
          label={t('conversations.tools')}
          groups={optionsOf(view, t)}
          place={menu.place}
          origin={menu.origin}
          onClose={() => setMenu(null)}
        />
      )}
    </>
  );
}
