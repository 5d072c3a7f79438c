export const PALETTE_GROUPS = [
  'recent',
  'selection',
  'savedViews',
  'views',
  'inView',
  'find',
  'live',
  'act',
  'filter',
  'app',
  'help',
] as const;
export type PaletteGroup = (typeof PALETTE_GROUPS)[number];

/** One thing that can be done from the palette. */
export interface PaletteItem {
  /** The same at every start, so that it can be remembered as recent. */
  readonly id: string;
  readonly group: PaletteGroup;
  readonly label: string;
  /** What it is called in the other language: whoever learnt it there finds it here. */
  readonly otherLabel: string;
  /** The key that does the same, as it is written on the keyboard. */
  readonly keys: string | null;
  /** What it would choose is chosen already. */
  readonly isChosen?: boolean;
  /** Found when it is looked for, and not listed otherwise: there are many of its kind. */
  readonly isRare?: boolean;
  readonly run: () => void;
}

export interface PaletteSection {
  /** Null for results, which stand in the order of how well they fit. */
  readonly group: PaletteGroup | null;
  readonly items: readonly PaletteItem[];
}
