/** What is needed of a `KeyboardEvent`. */
export interface RowMenuKeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key asks of whatever stands for a socket: its menu, or a copy of it. */
export function rowMenuKey(press: RowMenuKeyPress): 'menu' | 'copy' | null {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = press;
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return 'menu';
  const isCopy = key.toLowerCase() === 'c' && (ctrlKey || metaKey) && !shiftKey && !altKey;
  return isCopy ? 'copy' : null;
}
