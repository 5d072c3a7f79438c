// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { ColumnBook } from './column-layout.ts';
import { measuredBook } from './measured-book.ts';

const BOOK: ColumnBook<'mark' | 'port' | 'side', 'port' | 'side'> = {
  columns: [
    { id: 'mark', sort: null, align: 'start', width: 22, share: 0 },
    { id: 'port', sort: 'port', align: 'end', width: 20, share: 0 },
    { id: 'side', sort: 'side', align: 'start', width: 200, share: 0 },
  ],
  usual: ['mark', 'port', 'side'],
  fixed: ['mark', 'port'],
  dispensable: [],
};

const widths = (names: Readonly<Record<string, string>>, sorted: readonly 'port'[] = []): readonly number[] =>
  measuredBook(BOOK, { side: 100 }, (id) => names[id] ?? '', sorted).columns.map(({ width }) => width);

it('is as wide as its headings and contents need, in each language', () => {
  const [mark, port = 0, side] = widths({ mark: 'News of the row', port: 'Port', side: 'Side' });
  expect([mark, side]).toEqual([22, 112]);
  expect(port).toBeGreaterThan(20);
  expect(widths({ port: 'Port', side: 'Side' }, ['port'])[1]).toBeGreaterThan(port);
  expect(widths({ port: 'Port of this end', side: 'Side' })[1]).toBeGreaterThan(port);
});
