import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { TFunction } from 'i18next';
import type { MenuAction } from '../../shared/ipc.ts';

export interface MenuOptions {
  readonly translate: TFunction;
  readonly platform: string;
  readonly onAction: (action: MenuAction) => void;
}

/** The native menu: the platform's usual items, and the window's own actions with their keys. */
export function buildMenu({ translate: t, platform, onAction }: MenuOptions) {
  const action = (label: string, accelerator: string, name: MenuAction): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => onAction(name),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const quit: MenuItemConstructorOptions = { role: 'quit', label: t('menu.quit') };
  const edit: MenuItemConstructorOptions[] = [
    { role: 'undo', label: t('menu.undo') },
    { role: 'redo', label: t('menu.redo') },
    separator,
    { role: 'cut', label: t('menu.cut') },
    { role: 'copy', label: t('menu.copy') },
    { role: 'paste', label: t('menu.paste') },
    { role: 'selectAll', label: t('menu.selectAll') },
    separator,
    action(t('menu.find'), 'CommandOrControl+F', 'find'),
    action(t('menu.clearFilter'), 'CommandOrControl+Backspace', 'clear-filter'),
  ];
  const view: MenuItemConstructorOptions[] = [
    action(t('menu.refresh'), 'CommandOrControl+R', 'refresh'),
    action(t('menu.pause'), 'CommandOrControl+P', 'pause'),
    separator,
    { role: 'zoomIn', label: t('menu.zoomIn') },
    { role: 'zoomOut', label: t('menu.zoomOut') },
    { role: 'resetZoom', label: t('menu.resetZoom') },
    { role: 'togglefullscreen', label: t('menu.fullScreen') },
  ];
  const window: MenuItemConstructorOptions[] = [
    { role: 'minimize', label: t('menu.minimize') },
    { role: 'close', label: t('menu.close') },
  ];
  const first: MenuItemConstructorOptions =
    platform === 'darwin'
      ? {
          label: 'Porthole',
          submenu: [
            { role: 'about', label: t('menu.about') },
            separator,
            { role: 'hide', label: t('menu.hide') },
            { role: 'hideOthers', label: t('menu.hideOthers') },
            separator,
            quit,
          ],
        }
      : { label: t('menu.file'), submenu: [quit] };
  return Menu.buildFromTemplate([
    first,
    { label: t('menu.edit'), submenu: edit },
    { label: t('menu.view'), submenu: view },
    { label: t('menu.window'), role: 'window', submenu: window },
  ]);
}
