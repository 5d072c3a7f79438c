import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { TFunction } from 'i18next';
import { COMMANDS, commandTitleKey, type Command, type CommandId } from '../../shared/commands.ts';

export interface MenuOptions {
  readonly translate: TFunction;
  readonly platform: string;
  readonly onCommand: (id: CommandId) => void;
}

/** The native menu: the platform's usual items, and the window's own commands with their keys. */
export function buildMenu({ translate: t, platform, onCommand }: MenuOptions) {
  const commandsOf = (menu: Command['menu']): MenuItemConstructorOptions[] =>
    COMMANDS.filter((command) => command.menu === menu).map(({ id, accelerator }) => ({
      label: t(commandTitleKey(id)),
      ...(accelerator !== null && { accelerator }),
      click: () => onCommand(id),
    }));
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
    ...commandsOf('edit'),
  ];
  const view: MenuItemConstructorOptions[] = [
    ...commandsOf('view'),
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
  const fileCommands = commandsOf('file');
  const fileItems = fileCommands.length === 0 ? [] : [...fileCommands, separator];
  const first: MenuItemConstructorOptions =
    platform === 'darwin'
      ? {
          label: 'Porthole',
          submenu: [
            { role: 'about', label: t('menu.about') },
            separator,
            ...fileItems,
            { role: 'hide', label: t('menu.hide') },
            { role: 'hideOthers', label: t('menu.hideOthers') },
            separator,
            quit,
          ],
        }
      : { label: t('menu.file'), submenu: [...fileItems, quit] };
  return Menu.buildFromTemplate([
    first,
    { label: t('menu.edit'), submenu: edit },
    { label: t('menu.view'), submenu: view },
    { label: t('menu.window'), role: 'window', submenu: window },
    { label: t('menu.help'), role: 'help', submenu: commandsOf('help') },
  ]);
}
