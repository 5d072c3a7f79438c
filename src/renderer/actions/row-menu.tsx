import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.ts';
import { PopupMenu } from '../components/popup-menu.tsx';
import { useObservable } from '../store/use-observable.ts';
import type { RowMenuState } from './row-menu-state.ts';
import { socketActions } from './socket-actions.ts';

/** The menu of a row while it is open. What it offers is what was true when it opened: entries must not jump. */
export function RowMenu() {
  const menu = useObservable(useApp().rowMenu);
  return menu === null ? null : <OpenRowMenu menu={menu} />;
}

function OpenRowMenu({ menu }: { readonly menu: RowMenuState }) {
  const app = useApp();
  const { t } = useTranslation();
  const { socket, cells, pid, place, origin } = menu;
  const groups = useMemo(() => socketActions({ app, socket, cells, pid, t }), [app, socket, cells, pid, t]);
  return (
    <PopupMenu
      label={t('actions.name', { port: String(socket.local.port) })}
      groups={groups}
      place={place}
      origin={origin}
      onClose={() => app.rowMenu.set(null)}
    />
  );
}
