import type { ExportCell } from './columns.ts';
import { tableRows, type ExportTable } from './table.ts';

/** Signs that mean something within a line of Markdown or HTML, and what GitHub links by itself (GFM §6.9). */
const SIGNS = /[\\`*_[\]<>&|~$^@]|:(?=\/\/)|(?<=\bwww)\.|#(?=\d)/gi;

/**
 * Text that every Markdown shows letter by letter. Character references rather than backslashes: within a table a
 * backslash before a pipe means something else than elsewhere.
 */
export function markdownText(text: string): string {
  return text.replace(SIGNS, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
}

const cellText = (cell: ExportCell): string => (cell === null ? '' : markdownText(String(cell)));

/** A table in GitHub's Markdown (GFM §4.10), line by line. */
export function* markdownLines(table: ExportTable): Generator<string> {
  let isHead = true;
  for (const cells of tableRows(table)) {
    yield `| ${cells.map(cellText).join(' | ')} |\n`;
    if (isHead) yield `| ${cells.map(() => '---').join(' | ')} |\n`;
    isHead = false;
  }
}
