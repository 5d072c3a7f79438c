import type { ConceptId } from '../concepts/concepts.ts';
import type { InspectedSocket, Owner, Protocol } from '../../shared/socket.ts';

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

export interface SaveViewDialog {
  readonly kind: 'save-view';
  /** The view that is given another name; null: what is shown now is saved. */
  readonly id: string | null;
}

export interface EndDialog {
  readonly kind: 'end';
  /** The row that was asked about; null for a process as a whole, or where nothing is selected. */
  readonly socket: InspectedSocket | null;
  readonly owners: readonly Owner[];
}

/** Rows of several processes are selected, and each is asked about by itself. */
export interface OneAtATimeDialog {
  readonly kind: 'one-at-a-time';
  readonly count: number;
}

export interface CloseConnectionDialog {
  readonly kind: 'close-connection';
  /** Null: nothing is selected that could be closed. */
  readonly socket: InspectedSocket | null;
}

export interface GlossaryDialog {
  readonly kind: 'glossary';
  /** Where to begin; null at the top. */
  readonly concept: ConceptId | null;
}

/** "Can I have port N?" */
export interface CheckDialog {
  readonly kind: 'check';
  /** What is asked about first; null lets the user say. */
  readonly port: number | null;
  readonly protocol: Protocol;
}

export type DialogState =
  | CheckDialog
  | GlossaryDialog
  | PaletteDialog
  | SaveViewDialog
  | ShortcutsDialog
  | SettingsDialog
  | EndDialog
  | OneAtATimeDialog
  | CloseConnectionDialog;
