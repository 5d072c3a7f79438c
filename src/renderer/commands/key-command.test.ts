import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../shared/commands.ts';
import { commandOfKey, type KeyPress } from './key-command.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('commandOfKey', () => {
  it('finds a command by Ctrl and by Cmd, typing or not', () => {
    expect(commandOfKey(press('f', { ctrlKey: true }), true)).toBe('find');
    expect(commandOfKey(press('F', { metaKey: true }), false)).toBe('find');
    expect(commandOfKey(press('2', { ctrlKey: true }), false)).toBe('view:processes');
  });

  it('wants exactly the modifiers of the accelerator', () => {
    expect(commandOfKey(press('f', { ctrlKey: true, shiftKey: true }), false)).toBeNull();
    expect(commandOfKey(press('f', { ctrlKey: true, altKey: true }), false)).toBeNull();
    expect(commandOfKey(press('f'), false)).toBeNull();
  });

  it('leaves single keys to the text that is typed', () => {
    expect(commandOfKey(press('/'), false)).toBe('find');
    expect(commandOfKey(press('/'), true)).toBeNull();
    expect(commandOfKey(press('?', { shiftKey: true }), false)).toBe('shortcuts');
    expect(commandOfKey(press('F5'), true)).toBe('refresh');
  });

  it('has no key that means two commands', () => {
    const all = COMMANDS.flatMap(({ accelerator, keys }) => [...keys, ...(accelerator ? [accelerator] : [])]);
    expect(new Set(all).size).toBe(all.length);
  });
});
