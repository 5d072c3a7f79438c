import { socketActions } from '../actions/socket-actions.ts';
import type { MenuEntry } from '../components/popup-menu.tsx';
import type { AppStore } from '../store/app-store.ts';
import type { PaletteItem } from './palette-item.ts';
import type { BothLanguages } from './use-both-languages.ts';

/** A menu within the menu, one by one. What saves all rows is a command by itself. */
function flat(entry: MenuEntry): readonly MenuEntry[] {
  if (entry.entries === undefined) return [entry];
  if (entry.id === 'save') return [];
  return entry.entries.flat().map((each) => ({ ...each, label: `${entry.label}: ${each.label}` }));
}

/** What can be done about the selected socket; what cannot be done now is left out. */
export function selectionItems(app: AppStore, { t, other }: BothLanguages): readonly PaletteItem[] {
  const { socket } = app.selection.state.get();
  if (socket === null) return [];
  const entriesOf = (translate: BothLanguages['t']) =>
    socketActions({ app, socket, cells: [], pid: null, t: translate }).flat().flatMap(flat);
  const otherLabels = new Map(entriesOf(other).map(({ id, label }) => [id, label]));
  return entriesOf(t)
    .filter(({ disabledReason }) => (disabledReason ?? null) === null)
    .map(({ id, label, keys, run }) => ({
      id: `selection:${id}`,
      group: 'selection',
      label,
      otherLabel: otherLabels.get(id) ?? label,
      keys: keys ?? null,
      run,
    }));
}
