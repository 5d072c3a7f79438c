import { Menu } from 'electron';
import { menuTemplate, type MenuOptions } from './menu-template.ts';

export function buildMenu(options: MenuOptions) {
  return Menu.buildFromTemplate(menuTemplate(options));
}
