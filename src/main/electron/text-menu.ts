import { Menu, type ContextMenuParams, type MenuItemConstructorOptions, type WebContents } from 'electron';
import type { TFunction } from 'i18next';
import { EDIT_ROLES } from './menu-template.ts';

/** When each of the window's usual items can be chosen; the roles are the application menu's. */
const FLAGS = {
  undo: 'canUndo',
  redo: 'canRedo',
  cut: 'canCut',
  copy: 'canCopy',
  paste: 'canPaste',
  selectAll: 'canSelectAll',
} as const;

/** The menu of a text field, or of text that is selected elsewhere; nothing for anything else. */
export function textMenuTemplate(
  {
    isEditable,
    editFlags,
    selectionText,
  }: Pick<ContextMenuParams, 'isEditable' | 'editFlags' | 'selectionText'>,
  t: TFunction,
): MenuItemConstructorOptions[] {
  const item = (role: keyof typeof FLAGS): MenuItemConstructorOptions => ({
    role,
    label: t(`menu.${role}`),
    enabled: editFlags[FLAGS[role]],
  });
  if (isEditable) return EDIT_ROLES.map((role) => (role === 'separator' ? { type: role } : item(role)));
  return selectionText.trim() === '' ? [] : [item('copy')];
}

/** Chromium asks only where the page has no menu of its own. */
export function showTextMenus(contents: WebContents, translate: () => TFunction): void {
  contents.on('context-menu', (_event, params) => {
    const template = textMenuTemplate(params, translate());
    if (template.length > 0) Menu.buildFromTemplate(template).popup();
  });
}
