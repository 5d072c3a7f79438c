import type { TFunction } from 'i18next';
import { EXPORT_COLUMNS, PAGE_COLUMNS, type ExportColumn } from '../shared/export/columns.ts';
import { csvLines } from '../shared/export/csv.ts';
import { jsonPieces } from '../shared/export/json.ts';
import { markdownLines } from '../shared/export/markdown.ts';
import type { InspectedSocket, Snapshot } from '../shared/socket.ts';
import { tableColumns } from './columns.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { isUnreadable, notesOn } from './notes.ts';
import { inOrder } from './order.ts';
import type { Output } from './output.ts';
import { riskBook } from './risk-book.ts';
import { tableLines } from './table.ts';

export const LIST_FORMATS = ['table', 'json', 'csv', 'markdown'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** The pieces of what is printed, so that a hundred thousand sockets never stand in one string. */
function pieces(
  snapshot: Snapshot,
  sockets: readonly InspectedSocket[],
  format: ListFormat,
  width: number | null,
  t: TFunction,
): Iterable<string> {
  const { sockets: _all, ...head } = snapshot;
  const { namespaces } = head;
  const heading = (column: ExportColumn): string => t(`export.column.${column}`);
  switch (format) {
    case 'json':
      return jsonPieces(head, sockets, riskBook, t);
    case 'csv':
      return csvLines({ columns: EXPORT_COLUMNS, heading, sockets, namespaces });
    case 'markdown':
      return markdownLines({ columns: PAGE_COLUMNS, heading, sockets, namespaces });
    case 'table':
      return tableLines(
        sockets,
        tableColumns(t, () => namespaces),
        width,
      ).map((line) => `${line}\n`);
  }
}

/** `porthole list`: the snapshot, filtered, as a table for people or in a format for other programs. */
export function printList(
  snapshot: Snapshot,
  selected: readonly InspectedSocket[],
  format: ListFormat,
  output: Output,
  t: TFunction,
): ExitStatus {
  const sockets = inOrder(selected);
  if (format !== 'table' || sockets.length > 0) {
    for (const piece of pieces(snapshot, sockets, format, output.width, t)) output.write(piece);
  } else if (!isUnreadable(snapshot)) {
    output.note(`porthole: ${t('terminal.nothingMatched')}\n`);
  }
  for (const note of notesOn(snapshot, t)) output.note(`porthole: ${note}\n`);
  if (isUnreadable(snapshot)) return EXIT.couldNotRead;
  return sockets.length === 0 ? EXIT.nothingMatched : EXIT.done;
}
