/** The one dialog that can be open, and what it is about. */
export interface ShortcutsDialog {
  readonly kind: 'shortcuts';
}

export interface SettingsDialog {
  readonly kind: 'settings';
}

export interface PaletteDialog {
  readonly kind: 'palette';
}

export type DialogState = PaletteDialog | ShortcutsDialog | SettingsDialog;
