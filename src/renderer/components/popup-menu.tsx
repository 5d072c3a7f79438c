import { Menu } from '@base-ui/react/menu';
import { Fragment, useEffect, useMemo, type KeyboardEvent } from 'react';
import { useApp } from '../app-context.ts';
import styles from './popup-menu.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  /** The key that does the same, as it is written on the keyboard. */
  readonly keys?: string;
  /** Why it cannot be done here; the entry stays readable. */
  readonly disabledReason?: string | null;
  readonly isDanger?: boolean;
  /** One of several, which closes the menu as every command does, or on and off, of which several may be set in a row. */
  readonly choice?: { readonly kind: 'checkbox' | 'radio'; readonly isChecked: boolean };
  /** What opens beside it; `run` is then never called. */
  readonly entries?: readonly (readonly MenuEntry[])[];
  readonly run: () => void;
}

/** In CSS pixels of the window. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

export interface PopupMenuProps {
  readonly label: string;
  /** Entries that belong together; a line is drawn between groups. */
  readonly groups: readonly (readonly MenuEntry[])[];
  readonly place: MenuPlace;
  /** Gets the focus back. */
  readonly origin: HTMLElement | null;
  readonly onClose: () => void;
}

/** Within the page's main part, so that whoever goes from landmark to landmark finds it. */
const landmark = (): HTMLElement => document.querySelector('main') ?? document.body;

/** The one popup menu, after https://www.w3.org/WAI/ARIA/apg/patterns/menubar/ (arrows, typeahead, Escape). */
export function PopupMenu({ label, groups, place, origin, onClose }: PopupMenuProps) {
  const anchor = useMemo(
    () => ({ getBoundingClientRect: () => new DOMRect(place.x, place.y, 0, 0) }),
    [place.x, place.y],
  );
  const { dialog } = useApp();
  // The application's menu has keys of its own: a dialog that they open would lie over this.
  useEffect(() => dialog.subscribe(onClose), [dialog, onClose]);
  // As the pattern has it; without this Tab would walk out of the open menu.
  const closeOnTab = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab') return;
    event.preventDefault();
    onClose();
  };
  return (
    <Menu.Root open modal={false} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Menu.Portal container={landmark()}>
        <Menu.Positioner
          anchor={anchor}
          align="start"
          positionMethod="fixed"
          className={styles['positioner']}
        >
          <Menu.Popup
            className={styles['menu']}
            aria-label={label}
            finalFocus={() => origin}
            onKeyDown={closeOnTab}
          >
            <Groups groups={groups} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Groups({ groups }: Pick<PopupMenuProps, 'groups'>) {
  return groups.map((entries, index) => {
    const chosen = entries.find(({ choice }) => choice?.kind === 'radio' && choice.isChecked);
    const items = entries.map((entry) => <Entry key={entry.id} entry={entry} />);
    return (
      <Fragment key={entries[0]?.id ?? index}>
        {index > 0 && <Menu.Separator className={styles['line']} />}
        {chosen === undefined ? items : <Menu.RadioGroup value={chosen.id}>{items}</Menu.RadioGroup>}
      </Fragment>
    );
  });
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  const { id, label, choice, entries } = entry;
  const reason = entry.disabledReason ?? null;
  const common = { className: styles['entry'], disabled: reason !== null, label };
  const words = <Words entry={entry} reason={reason} />;
  if (entries !== undefined) {
    return (
      <Menu.SubmenuRoot>
        <Menu.SubmenuTrigger {...common}>{words}</Menu.SubmenuTrigger>
        <Menu.Portal>
          <Menu.Positioner className={styles['positioner']}>
            <Menu.Popup className={styles['menu']} aria-label={label}>
              <Groups groups={entries} />
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.SubmenuRoot>
    );
  }
  if (choice?.kind === 'checkbox') {
    return (
      <Menu.CheckboxItem {...common} checked={choice.isChecked} onCheckedChange={entry.run}>
        {words}
      </Menu.CheckboxItem>
    );
  }
  if (choice?.kind === 'radio') {
    return (
      <Menu.RadioItem {...common} value={id} closeOnClick onClick={entry.run}>
        {words}
      </Menu.RadioItem>
    );
  }
  return (
    <Menu.Item {...common} data-danger={entry.isDanger === true || undefined} onClick={entry.run}>
      {words}
    </Menu.Item>
  );
}

function Words({ entry, reason }: { readonly entry: MenuEntry; readonly reason: string | null }) {
  const { label, keys, choice, entries } = entry;
  return (
    <>
      {choice !== undefined && (
        <span aria-hidden="true" className={styles['choice']}>
          {choice.isChecked ? '✓' : ''}
        </span>
      )}
      <span className={styles['words']}>
        {label}
        {reason !== null && <small>{reason}</small>}
      </span>
      {keys !== undefined && <kbd>{keys}</kbd>}
      {entries !== undefined && <span aria-hidden="true">›</span>}
    </>
  );
}
