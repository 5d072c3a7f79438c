/** How a key is written on the keyboard: `CommandOrControl+F` is ⌘F on a Mac and Ctrl+F elsewhere. */
export function keyText(accelerator: string, platform: string): string {
  const isMac = platform === 'darwin';
  const parts = accelerator.split('+').map((part) => (isMac ? MAC_KEYS[part] : PC_KEYS[part]) ?? part);
  return parts.join(isMac ? '' : '+');
}

const MAC_KEYS: Readonly<Record<string, string>> = {
  CommandOrControl: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Backspace: '⌫',
};
const PC_KEYS: Readonly<Record<string, string>> = { CommandOrControl: 'Ctrl', ' ': 'Space' };
