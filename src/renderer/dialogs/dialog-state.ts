/** The one dialog that can be open, and what it is about. */
export interface ShortcutsDialog {
  readonly kind: 'shortcuts';
}

export interface SettingsDialog {
  readonly kind: 'settings';
}

export type DialogState = ShortcutsDialog | SettingsDialog;
