import { COMMANDS, type CommandId } from '../../shared/commands.ts';

/** What is needed of a `KeyboardEvent`. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Whether the pressed keys are an accelerator in Electron's words: modifiers, then one key, joined by `+`. */
export function isAccelerator(accelerator: string, press: KeyPress): boolean {
  const parts = accelerator.split('+');
  const key = parts.at(-1) ?? '';
  const isCommand = press.ctrlKey || press.metaKey;
  return (
    press.key.toLowerCase() === key.toLowerCase() &&
    isCommand === parts.includes('CommandOrControl') &&
    press.shiftKey === parts.includes('Shift') &&
    press.altKey === parts.includes('Alt')
  );
}

/** The command that the pressed keys mean; `isTyping`: single keys belong to the text. */
export function commandOfKey(press: KeyPress, isTyping: boolean): CommandId | null {
  const byAccelerator = COMMANDS.find(
    ({ accelerator }) => accelerator !== null && isAccelerator(accelerator, press),
  );
  if (byAccelerator !== undefined) return byAccelerator.id;
  // F keys type nothing, so they hold while typing, too.
  const isSingle = !press.ctrlKey && !press.metaKey && !press.altKey;
  if (!isSingle || (isTyping && !/^F\d+$/.test(press.key))) return null;
  return COMMANDS.find(({ keys }) => keys.includes(press.key))?.id ?? null;
}
