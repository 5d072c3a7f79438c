import { expect, it } from 'vitest';
import { keyText } from './key-text.ts';

it.each([
  ['CommandOrControl+F', 'darwin', '⌘F'],
  ['CommandOrControl+Shift+K', 'darwin', '⌘⇧K'],
  ['CommandOrControl+F', 'linux', 'Ctrl+F'],
  ['CommandOrControl+Backspace', 'win32', 'Ctrl+Backspace'],
  [' ', 'linux', 'Space'],
])('writes %s on %s as %s', (accelerator, platform, text) => {
  expect(keyText(accelerator, platform)).toBe(text);
});
