/** How a key is written on the keyboard: `CommandOrControl+F` is ⌘F on a Mac and Ctrl+F elsewhere. */
export function keyText(accelerator: string, platform: string): string {
  const isMac = platform === 'darwin';
  // The plus sign itself stands last, or alone.
  const parts = (accelerator === '+' ? ['+'] : accelerator.split('+')).map(
    (part) => (isMac ? MAC_KEYS[part] : PC_KEYS[part]) ?? part,
  );
  return parts.join(isMac ? '' : '+');
}

const EVERYWHERE: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ' ': 'Space',
  '-': '−',
};
const MAC_KEYS: Readonly<Record<string, string>> = {
  CommandOrControl: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Backspace: '⌫',
  Delete: '⌦',
  Enter: '↩',
  Escape: '⎋',
  Tab: '⇥',
  Home: '↖',
  End: '↘',
  PageUp: '⇞',
  PageDown: '⇟',
  ContextMenu: 'Menu',
  ...EVERYWHERE,
};
const PC_KEYS: Readonly<Record<string, string>> = {
  CommandOrControl: 'Ctrl',
  Escape: 'Esc',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  ContextMenu: 'Menu',
  ...EVERYWHERE,
};
