import { socketCommands } from '../../shared/take/socket-commands.ts';
import { webUrl } from '../../shared/take/web-url.ts';
import { keyText } from '../commands/key-text.ts';
import type { MenuEntry } from '../components/popup-menu.tsx';
import { endpointText, shortenMiddle } from '../format/address.ts';
import { safeText } from '../format/safe-text.ts';
import { cellValue } from './cell-value.ts';
import { copyRows, copySelected } from './copy-rows.ts';
import { copyText } from './copy-text.ts';
import { isInHostNetwork, meantOwner, type RowContext } from './row-context.ts';
import { selectedSockets } from './selected-sockets.ts';
import { shownSocket } from './shown-socket.ts';

const LONGEST_LABEL = 44;

function entryOf(context: RowContext, id: string, text: string, what = text, secrets = 0): MenuEntry {
  const label = shortenMiddle(what, LONGEST_LABEL);
  return { id: `copy-${id}`, label, run: () => void copyText(context, text, label, secrets) };
}

/** The cell that was pointed at, unless a part of the row says the same; by keyboard every cell, in a menu. */
function cellEntries(
  context: RowContext,
  values: ReadonlySet<string>,
  parts: readonly (string | null)[],
): { readonly first: readonly MenuEntry[]; readonly last: readonly MenuEntry[] } {
  const [only] = values;
  if (only === undefined) return { first: [], last: [] };
  if (context.cells.length === 1)
    return { first: parts.includes(only) ? [] : [entryOf(context, 'cell', only)], last: [] };
  const entries = [[...values].map((value, index) => entryOf(context, `cell-${index}`, value))];
  const label = context.t('actions.what.cell');
  return { first: [], last: [{ id: 'copy-cells', label, entries, run: () => undefined }] };
}

/** Parts of the row, and commands that show it in a terminal; without secrets. */
function partEntries(context: RowContext): Readonly<Record<'parts' | 'commands', readonly MenuEntry[]>> {
  const { app, t, cells, pid } = context;
  const { platform, user } = app.facts;
  const { socket, hidden } = shownSocket(app, context.socket);
  const isHere = isInHostNetwork(context);
  const web = webUrl(socket, isHere);
  const local = endpointText(socket.local);
  const remote = socket.remote === null ? null : endpointText(socket.remote);
  const command = meantOwner(socket, pid)?.command ?? null;
  const line = command === null ? null : safeText(command);
  const values = cells.map((cell) => cellValue(socket, cell, pid)).filter((value) => value !== null);
  const { first, last } = cellEntries(context, new Set(values), [local, remote, line]);
  return {
    parts: [
      ...first,
      entryOf(context, 'local', local),
      ...(remote === null ? [] : [entryOf(context, 'remote', remote)]),
      ...('url' in web ? [entryOf(context, 'url', web.url)] : []),
      ...(line === null ? [] : [entryOf(context, 'command', line, t('actions.what.command'), hidden)]),
      ...last,
    ],
    commands: socketCommands(socket, { platform, user, isHere }).map(({ id, text }) =>
      entryOf(context, id, text),
    ),
  };
}

/** The row, or those that are selected; and every row that is shown. */
function rowEntries(context: RowContext): readonly MenuEntry[] {
  const { app, socket, t } = context;
  const count = selectedSockets(app, socket).length;
  return [
    {
      id: 'copy-row',
      label: count === 1 ? t('actions.what.row') : t('actions.what.selected', { count }),
      keys: keyText('CommandOrControl+C', app.facts.platform),
      run: () => void copySelected(context, socket, 'cells'),
    },
    {
      id: 'copy-row-markdown',
      label: count === 1 ? t('actions.what.rowMarkdown') : t('actions.what.selectedMarkdown'),
      run: () => void copySelected(context, socket, 'markdown'),
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
}

/** Everything that can be copied, in a menu of its own. */
export function copyActions(context: RowContext): readonly MenuEntry[] {
  const { parts, commands } = partEntries(context);
  const entries = [parts, rowEntries(context), commands].filter((group) => group.length > 0);
  return [{ id: 'copy', label: context.t('actions.copy'), entries, run: () => undefined }];
}
