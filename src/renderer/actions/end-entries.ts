import type { MenuEntry } from '../components/popup-menu.tsx';
import { keyText } from '../commands/key-text.ts';
import {
  canCloseConnection,
  openCloseDialog,
  openEndDialog,
  openEndDialogOfOwner,
  rowsOfSeveral,
} from './end-actions.ts';
import { selectedSockets } from './selected-sockets.ts';
import { meantOwner, type RowContext } from './row-context.ts';

/** What makes a row go away; each asks before it does anything, and says why where nothing can be done. */
export function endEntries({ app, socket, pid, t }: RowContext): readonly MenuEntry[] {
  const { platform } = app.facts;
  const process = pid === null ? undefined : meantOwner(socket, pid);
  const end: MenuEntry = {
    id: 'end',
    label: t('commands.end'),
    keys: keyText('Delete', platform),
    isDanger: true,
    disabledReason: rowsOfSeveral(app, socket) === null ? null : t('end.several.endReason'),
    run: () => (process === undefined ? openEndDialog(app, socket) : openEndDialogOfOwner(app, process)),
  };
  if (!canCloseConnection(socket, platform)) return [end];
  const close: MenuEntry = {
    id: 'close-connection',
    label: t('commands.close-connection'),
    isDanger: true,
    disabledReason: selectedSockets(app, socket).length === 1 ? null : t('end.several.closeReason'),
    run: () => openCloseDialog(app, socket),
  };
  return [end, close];
}
