import { useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '../../shared/saved-views.ts';
import { useApp } from '../app-context.ts';
import { MoreIcon } from '../components/icons.tsx';
import { PopupMenu, type MenuPlace } from '../components/popup-menu.tsx';
import { FacetButton } from '../facets/facet-button.tsx';
import { safeText } from '../format/safe-text.ts';
import { useObservable } from '../store/use-observable.ts';
import { applyView, isActive, keyOfView } from './saved-view.ts';
import { viewActions } from './view-actions.ts';
import styles from './saved-views.module.css';

export interface SavedViewRowProps {
  readonly view: SavedView;
  readonly index: number;
  /** How many views there are. */
  readonly count: number;
}

export function SavedViewRow({ view, index, count }: SavedViewRowProps) {
  const app = useApp();
  const { t } = useTranslation();
  const [menu, setMenu] = useState<{ readonly place: MenuPlace; readonly origin: HTMLElement | null } | null>(
    null,
  );
  const text = useObservable(app.query.state, (query) => query.text);
  const active = useObservable(app.settings.observable, (settings) => isActive(view, settings, text));
  const sockets = useObservable(app.facets.state, (counts) => counts.saved.get(view.filter) ?? null);
  const key = keyOfView(index);
  const label = t('savedViews.more', { name: view.name });
  const open = ({ currentTarget: origin }: MouseEvent<HTMLElement>): void => {
    const { left, bottom } = origin.getBoundingClientRect();
    setMenu({ place: { x: left, y: bottom + 4 }, origin });
  };
  const openHere = (event: MouseEvent<HTMLElement>): void => {
    event.preventDefault();
    setMenu({
      place: { x: event.clientX, y: event.clientY },
      origin: event.currentTarget.querySelector('button'),
    });
  };
  return (
    <div className={styles['row']} onContextMenu={openHere}>
      <FacetButton
        isPressed={active}
        count={sockets}
        {...(key !== null && { keys: key })}
        onPress={() => (active ? app.setQuery('') : applyView(app, view))}
      >
        <bdi>{safeText(view.name)}</bdi>
      </FacetButton>
      <button
        type="button"
        className={styles['more']}
        aria-haspopup="menu"
        aria-expanded={menu !== null}
        aria-label={label}
        title={label}
        onClick={open}
      >
        <MoreIcon />
      </button>
      {menu !== null && (
        <PopupMenu
          label={label}
          groups={viewActions(app, t, view, index, count)}
          place={menu.place}
          origin={menu.origin}
          onClose={() => setMenu(null)}
        />
      )}
    </div>
  );
}
