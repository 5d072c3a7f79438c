import { PAGE_COLUMNS, type ExportColumn } from '../../shared/export/columns.ts';
import { tsvLines } from '../../shared/export/csv.ts';
import { markdownLines } from '../../shared/export/markdown.ts';
import type { ExportTable } from '../../shared/export/table.ts';
import type { InspectedSocket } from '../../shared/socket.ts';
import { copyText, type ActionContext } from './copy-text.ts';
import { meantSocket, selectedSockets } from './selected-sockets.ts';
import { safeSockets, shownSocket, shownSockets } from './shown-socket.ts';

export type RowsFormat = 'cells' | 'markdown';

function tableOf({ app, t }: ActionContext, sockets: readonly InspectedSocket[]): ExportTable {
  return {
    columns: PAGE_COLUMNS,
    heading: (column: ExportColumn) => t(`export.column.${column}`),
    sockets,
    namespaces: app.model.head.get()?.namespaces ?? [],
  };
}

function textOf(table: ExportTable, format: RowsFormat): string {
  return [...(format === 'cells' ? tsvLines(table) : markdownLines(table))].join('');
}

/** One row: its cells alone, or as a Markdown table with its headings. */
function copyRow(context: ActionContext, socket: InspectedSocket, format: RowsFormat): Promise<void> {
  const { socket: safe, hidden } = shownSocket(context.app, socket);
  const table = tableOf(context, [safe]);
  const text = format === 'cells' ? [...tsvLines(table)].slice(1).join('') : textOf(table, format);
  return copyText(context, text, context.t('actions.what.row'), hidden);
}

/** The selected rows: one as its cells alone, several with headings. */
export function copySelected(
  context: ActionContext,
  socket: InspectedSocket,
  format: RowsFormat,
): Promise<void> {
  const chosen = selectedSockets(context.app, socket);
  if (chosen.length === 1) return copyRow(context, meantSocket(context.app, socket), format);
  const { sockets, hidden } = safeSockets(context.app, chosen);
  const text = textOf(tableOf(context, sockets), format);
  return copyText(context, text, context.t('actions.what.selected', { count: sockets.length }), hidden);
}

/** Every row that is shown, with headings. */
export function copyRows(context: ActionContext, format: RowsFormat): Promise<void> {
  const { sockets, hidden } = shownSockets(context.app);
  const text = textOf(tableOf(context, sockets), format);
  return copyText(context, text, context.t('actions.what.rows', { count: sockets.length }), hidden);
}
