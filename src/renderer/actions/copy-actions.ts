import { socketCommands } from '../../shared/take/socket-commands.ts';
import { webUrl } from '../../shared/take/web-url.ts';
import { keyText } from '../commands/key-text.ts';
import type { MenuEntry } from '../components/popup-menu.tsx';
import { endpointText, shortenMiddle } from '../format/address.ts';
import { safeText } from '../format/safe-text.ts';
import { cellValue } from './cell-value.ts';
import { copyRows, copySelected } from './copy-rows.ts';
import { copyText } from './copy-text.ts';
import { selectedSockets } from './selected-sockets.ts';
import { shownSocket } from './shown-socket.ts';
import { isInHostNetwork, meantOwner, type RowContext } from './row-context.ts';

const LONGEST_LABEL = 44;

/** Parts of the row; the row and all rows; commands that show it in a terminal. */
function copyGroups(context: RowContext): readonly (readonly MenuEntry[])[] {
  const { app, t, cells, pid } = context;
  const { socket, hidden } = shownSocket(app, context.socket);
  const isHere = isInHostNetwork(context);
  const selected = selectedSockets(app, context.socket).length;
  const entry = (id: string, text: string, what = text, secrets = 0): MenuEntry => ({
    id: `copy-${id}`,
    label: shortenMiddle(what, LONGEST_LABEL),
    run: () => void copyText(context, text, shortenMiddle(what, LONGEST_LABEL), secrets),
  });
  const values = new Set(cells.map((cell) => cellValue(socket, cell, pid)).filter((value) => value !== null));
  const web = webUrl(socket, isHere);
  const command = meantOwner(socket, pid)?.command ?? null;
  const remote = socket.remote === null ? null : endpointText(socket.remote);
  const line = command === null ? null : safeText(command);
  const local = endpointText(socket.local);
  const [pointedAt] = cells.length === 1 ? values : [];
  const isOwnPart = pointedAt !== undefined && ![local, remote, line].includes(pointedAt);
  const parts = [
    ...(isOwnPart ? [entry('cell', pointedAt)] : []),
    entry('local', local),
    ...(remote === null ? [] : [entry('remote', remote)]),
    ...('url' in web ? [entry('url', web.url)] : []),
    ...(line === null ? [] : [entry('command', line, t('actions.what.command'), hidden)]),
  ];
  const { platform, user } = app.facts;
  const commands = socketCommands(socket, { platform, user, isHere }).map(({ id, text }) => entry(id, text));
  const rows: readonly MenuEntry[] = [
    {
      id: 'copy-row',
      label: selected === 1 ? t('actions.what.row') : t('actions.what.selected', { count: selected }),
      keys: keyText('CommandOrControl+C', app.facts.platform),
      run: () => void copySelected(context, context.socket, 'cells'),
    },
    {
      id: 'copy-row-markdown',
      label: selected === 1 ? t('actions.what.rowMarkdown') : t('actions.what.selectedMarkdown'),
      run: () => void copySelected(context, context.socket, 'markdown'),
    },
    {
      id: 'copy-rows',
      label: t('actions.what.rows', { count: app.model.state.get().matching }),
      run: () => void copyRows(context, 'cells'),
    },
    {
      id: 'copy-rows-markdown',
      label: t('actions.what.rowsMarkdown'),
      run: () => void copyRows(context, 'markdown'),
    },
  ];
  const anyCell: MenuEntry = {
    id: 'copy-cells',
    label: t('actions.what.cell'),
    entries: [[...values].map((value, index) => entry(`cell-${index}`, value))],
    run: () => undefined,
  };
  return [cells.length > 1 && values.size > 0 ? [...parts, anyCell] : parts, rows, commands];
}

/** Everything that can be copied, in a menu of its own. */
export function copyActions(context: RowContext): readonly MenuEntry[] {
  const entries = copyGroups(context).filter((group) => group.length > 0);
  return [{ id: 'copy', label: context.t('actions.copy'), entries, run: () => undefined }];
}
