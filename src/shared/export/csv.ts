import type { ExportCell } from './columns.ts';
import { spreadsheetText } from './spreadsheet-text.ts';
import { tableRows, type ExportTable } from './table.ts';

/** Spreadsheets take a file without it for one in the system's old encoding, which garbles Korean. */
export const BYTE_ORDER_MARK = '\ufeff';

function csvCell(cell: ExportCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  // Always in quotation marks: a program with another separator must not part it.
  return `"${spreadsheetText(cell).replaceAll('"', '""')}"`;
}

/** RFC 4180, line by line: fields parted by commas, lines ended by CRLF, safe to open in a spreadsheet. */
export function* csvLines(table: ExportTable): Generator<string> {
  for (const cells of tableRows(table)) yield `${cells.map(csvCell).join(',')}\r\n`;
}

/** Rows to paste into a spreadsheet. Text has no tab or line break any more, so nothing is quoted. */
export function* tsvLines(table: ExportTable): Generator<string> {
  for (const cells of tableRows(table)) {
    yield `${cells.map((cell) => (typeof cell === 'string' ? spreadsheetText(cell) : (cell ?? ''))).join('\t')}\n`;
  }
}
