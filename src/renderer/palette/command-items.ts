import { COMMANDS, commandTitleKey, type Command } from '../../shared/commands.ts';
import { keyText } from '../commands/key-text.ts';
import { runCommand } from '../commands/run-command.ts';
import type { AppStore } from '../store/app-store.ts';
import type { PaletteGroup, PaletteItem } from './palette-item.ts';
import type { BothLanguages } from './use-both-languages.ts';

const groupOf = ({ group }: Command): PaletteGroup => (group === 'view' ? 'views' : group);

/** Every command of the window but the palette itself. */
export function commandItems(app: AppStore, { t, other }: BothLanguages): readonly PaletteItem[] {
  return COMMANDS.filter(({ id }) => id !== 'palette').map((command) => {
    const { id, accelerator, keys } = command;
    const key = accelerator ?? keys[0];
    return {
      id,
      group: groupOf(command),
      label: t(commandTitleKey(id)),
      otherLabel: other(commandTitleKey(id)),
      keys: key === undefined ? null : keyText(key, app.facts.platform),
      run: () => runCommand(id, app),
    };
  });
}
