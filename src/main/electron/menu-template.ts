import type { MenuItemConstructorOptions } from 'electron';
import type { TFunction } from 'i18next';
import { COMMANDS, commandTitleKey, type Command, type CommandId } from '../../shared/commands.ts';

export interface MenuOptions {
  readonly translate: TFunction;
  readonly platform: string;
  readonly onCommand: (id: CommandId) => void;
}

/** What can be done with text, in the usual order. */
export const EDIT_ROLES = ['undo', 'redo', 'separator', 'cut', 'copy', 'paste', 'selectAll'] as const;

/** The native menu: the platform's usual items, and the window's own commands with their keys. */
export function menuTemplate({
  translate: t,
  platform,
  onCommand,
}: MenuOptions): MenuItemConstructorOptions[] {
  const commandsOf = (menu: Command['menu']): MenuItemConstructorOptions[] =>
    COMMANDS.filter((command) => command.menu === menu).map(({ id, accelerator }) => ({
      label: t(commandTitleKey(id)),
      ...(accelerator !== null && { accelerator }),
      click: () => onCommand(id),
    }));
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const quit: MenuItemConstructorOptions = { role: 'quit', label: t('menu.quit') };
  const edit: MenuItemConstructorOptions[] = [
    ...EDIT_ROLES.map((role) => (role === 'separator' ? separator : { role, label: t(`menu.${role}`) })),
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
  const isMac = platform === 'darwin';
  const window: MenuItemConstructorOptions[] = [
    { role: 'minimize', label: t('menu.minimize') },
    ...(isMac
      ? ([
          { role: 'zoom', label: t('menu.zoom') },
          separator,
          { role: 'front', label: t('menu.front') },
        ] as const)
      : [{ role: 'close', label: t('menu.close') } as const]),
  ];
  const fileCommands = commandsOf('file');
  const fileItems = fileCommands.length === 0 ? [] : [...fileCommands, separator];
  const file: MenuItemConstructorOptions = {
    label: t('menu.file'),
    submenu: isMac
      ? [...fileItems, { role: 'close', label: t('menu.close') }]
      : [...fileItems, ...commandsOf('app'), separator, quit],
  };
  const about: MenuItemConstructorOptions = { role: 'about', label: t('menu.about') };
  const help = commandsOf('help');
  return [
    ...(isMac ? [applicationMenu(t, [about, separator, ...commandsOf('app')], quit)] : []),
    file,
    { label: t('menu.edit'), submenu: edit },
    { label: t('menu.view'), submenu: view },
    { label: t('menu.window'), role: 'window', submenu: window },
    { label: t('menu.help'), role: 'help', submenu: isMac ? help : [...help, separator, about] },
  ];
}

/** What a Mac shows under the application's name: https://developer.apple.com/design/human-interface-guidelines/the-menu-bar */
function applicationMenu(
  t: TFunction,
  first: readonly MenuItemConstructorOptions[],
  quit: MenuItemConstructorOptions,
): MenuItemConstructorOptions {
  return {
    label: t('app.name'),
    submenu: [
      ...first,
      { type: 'separator' },
      { role: 'services', label: t('menu.services') },
      { type: 'separator' },
      { role: 'hide', label: t('menu.hide') },
      { role: 'hideOthers', label: t('menu.hideOthers') },
      { role: 'unhide', label: t('menu.unhide') },
      { type: 'separator' },
      quit,
    ],
  };
}
