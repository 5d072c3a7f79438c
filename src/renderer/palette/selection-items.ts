import { socketActions } from '../actions/socket-actions.ts';
import type { AppStore } from '../store/app-store.ts';
import { entryItems } from './entry-items.ts';
import type { PaletteItem } from './palette-item.ts';
import type { BothLanguages } from './use-both-languages.ts';

/** What can be done about the selected socket, and to let go of it. What saves all rows is a command by itself. */
export function selectionItems(app: AppStore, words: BothLanguages): readonly PaletteItem[] {
  const { socket } = app.selection.state.get();
  if (socket === null) return [];
  const actions = entryItems((t) => socketActions({ app, socket, cells: [], pid: null, t }), {
    ...{ prefix: 'selection', group: 'selection', words },
  });
  return [
    ...actions.filter(({ id }) => !id.startsWith('selection:save:')),
    {
      id: 'selection:clear',
      group: 'selection',
      label: words.t('details.close'),
      otherLabel: words.other('details.close'),
      keys: 'Esc',
      run: () => app.selection.select(null),
    },
  ];
}
