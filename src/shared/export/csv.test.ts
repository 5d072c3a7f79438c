import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anOwner, aNamespace, aSocket } from '../testing/samples.ts';
import { cellsOf, EXPORT_COLUMNS, type ExportColumn } from './columns.ts';
import { csvLines, tsvLines } from './csv.ts';
import { spreadsheetText } from './spreadsheet-text.ts';
import { EVIL_NAMES } from './testing/evil-names.ts';

const COLUMNS = ['port', 'process', 'pid', 'command'] as const satisfies readonly ExportColumn[];
const socketOf = (name: string) => aSocket({ owners: [anOwner({ name, command: `${name} ${name}` })] });
const tableOf = (names: readonly string[], columns: readonly ExportColumn[] = COLUMNS) => ({
  columns,
  heading: (column: ExportColumn) => column,
  sockets: names.map(socketOf),
  namespaces: [aNamespace()],
});
const shownIn = (name: string): readonly string[] =>
  cellsOf(socketOf(name), COLUMNS, []).map((cell) => String(cell ?? ''));

/** What a spreadsheet makes of the apostrophe, and of the one that parts a `;` from a formula. */
const asSpreadsheet = (cell: string): string => cell.replace(/^'/, '').replace(/;'(?=\s*[=+@＝＋＠])/g, ';');

function readBack(text: string): readonly (readonly string[])[] {
  return parse(text, { relax_column_count: false });
}

describe('CSV', () => {
  it('has one record a socket and every column in it', () => {
    const records = readBack([...csvLines(tableOf(['a', 'b'], EXPORT_COLUMNS))].join(''));
    expect(records).toHaveLength(3);
    for (const record of records) expect(record).toHaveLength(EXPORT_COLUMNS.length);
    expect(records[0]).toEqual([...EXPORT_COLUMNS]);
  });

  it.each(EVIL_NAMES)('is read back as it was shown, and is no formula: %j', (name) => {
    const [, record = []] = readBack([...csvLines(tableOf([name]))].join(''));
    expect(record.map(asSpreadsheet)).toEqual(shownIn(name));
    for (const cell of record) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠\t\r\n]/);
  });

  it('is read back whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (name) => {
        const [, record = []] = readBack([...csvLines(tableOf([name]))].join(''));
        expect(record.map(asSpreadsheet)).toEqual(shownIn(name).map((cell) => asSpreadsheet(`'${cell}`)));
        for (const cell of record) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      }),
    );
  });

  it('holds no control character but the ends of its lines', () => {
    const text = [...csvLines(tableOf(EVIL_NAMES))].join('').replaceAll('\r\n', '');
    expect(text.match(/\p{Cc}/gu)).toBeNull();
  });

  it('begins no formula for a program that parts fields by semicolons', () => {
    const [, line = ''] = [...csvLines(tableOf(['x;=1+1']))];
    expect(line).not.toContain(';=');
  });
});

describe('spreadsheetText', () => {
  it.each([
    '007 1e5 0x10 1/2 12:30 5% $5 €5 (5) 1.2.3 10:20:30 2026-01-01 1-2 TRUE false #N/A #REF! .5 5. ٣ １',
    '1 1/2|3:00 PM|Jan 5|5-Jan|May 2026|2026년 1월 5일|오후 3:00|1 000',
  ])('keeps what a spreadsheet would take for a number, a date or a word of its own: %s', (line) => {
    for (const text of line.split(line.includes('|') ? '|' : ' '))
      expect(spreadsheetText(text), text).toBe(`'${text}`);
  });

  it.each([
    '127.0.0.1 ::1 fe80::1 2001:db8::5 node python3 mysql8 nginx: 1st 3000/tcp marvel may maya2x decoder',
    'node 20|nginx: worker process|2026-01-31T12:00:00.000Z',
  ])('leaves anything else alone: %s', (line) => {
    for (const text of line.split(line.includes('|') ? '|' : ' ')) expect(spreadsheetText(text)).toBe(text);
  });
});

it('tells a command line of any length at once', () => {
  const started = performance.now();
  for (const piece of [' ', '(', '1', '.', ' 1', '/', 'jan ', '년', '#'])
    spreadsheetText(`${piece.repeat(50_000)}x`);
  expect(performance.now() - started).toBeLessThan(1000);
});

describe('rows to paste', () => {
  it('are one line of as many cells each', () => {
    const lines = [...tsvLines(tableOf(EVIL_NAMES))];
    expect(lines).toHaveLength(EVIL_NAMES.length + 1);
    for (const line of lines) expect(line.trimEnd().split('\t').length).toBe(COLUMNS.length);
    for (const line of lines) expect(line).not.toMatch(/\t\s*[=+\-@]/);
  });
});
