import { Menu } from '@base-ui/react/menu';
import { Fragment, useMemo } from 'react';
import styles from './popup-menu.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  /** The key that does the same, as it is written on the keyboard. */
  readonly keys?: string;
  /** Why it cannot be done here; the entry stays readable. */
  readonly disabledReason?: string | null;
  readonly isDanger?: boolean;
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

/** The one popup menu, after https://www.w3.org/WAI/ARIA/apg/patterns/menubar/ (arrows, typeahead, Escape). */
export function PopupMenu({ label, groups, place, origin, onClose }: PopupMenuProps) {
  const anchor = useMemo(
    () => ({ getBoundingClientRect: () => new DOMRect(place.x, place.y, 0, 0) }),
    [place.x, place.y],
  );
  return (
    <Menu.Root open modal={false} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Menu.Portal>
        <Menu.Positioner anchor={anchor} align="start" className={styles['positioner']}>
          <Menu.Popup className={styles['menu']} aria-label={label} finalFocus={() => origin}>
            {groups.map((entries, index) => (
              <Fragment key={entries[0]?.id ?? index}>
                {index > 0 && <Menu.Separator className={styles['line']} />}
                {entries.map((entry) => (
                  <Entry key={entry.id} entry={entry} />
                ))}
              </Fragment>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  const reason = entry.disabledReason ?? null;
  return (
    <Menu.Item
      className={styles['entry']}
      disabled={reason !== null}
      data-danger={entry.isDanger === true || undefined}
      label={entry.label}
      onClick={entry.run}
    >
      <span>
        {entry.label}
        {reason !== null && <small>{reason}</small>}
      </span>
      {entry.keys !== undefined && <kbd>{entry.keys}</kbd>}
    </Menu.Item>
  );
}
