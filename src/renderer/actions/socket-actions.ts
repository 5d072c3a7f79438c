import type { MenuEntry } from '../components/popup-menu.tsx';
import { checkActions } from './check-action.ts';
import { copyActions } from './copy-actions.ts';
import { endEntries } from './end-entries.ts';
import { filterActions } from './filter-actions.ts';
import { openActions } from './open-actions.ts';
import { saveActions } from './save-actions.ts';
import type { RowContext } from './row-context.ts';

/**
 * Everything that can be done about a socket, as data: what belongs together in a group. A group of its own is one
 * entry here; the row's menu and the details pane draw whatever there is.
 */
export function socketActions(context: RowContext): readonly (readonly MenuEntry[])[] {
  const groups = [
    [...openActions(context), ...checkActions(context)],
    filterActions(context),
    [...copyActions(context), ...saveActions(context)],
    endEntries(context),
  ];
  return groups.filter((entries) => entries.length > 0);
}
