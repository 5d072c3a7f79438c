// @vitest-environment happy-dom

import { expect, it } from 'vitest';
import { fitColumns } from '../../../table/column-layout.ts';
import { linkColumnBook, type LinkColumnId } from './link-columns.ts';

const NAMES: Readonly<Record<LinkColumnId, string>> = {
  mark: '',
  caller: 'Caller',
  provider: 'Provider',
  port: 'Port',
  connections: 'Connections',
  from: 'From ports',
};
const widths = (needs: Parameters<typeof linkColumnBook>[0], room: number): Record<string, number> => {
  const book = linkColumnBook(needs, (id) => NAMES[id], []);
  const columns = fitColumns(book, { shown: [], widths: {} }, room);
  return Object.fromEntries(columns.map(({ id, width }) => [id, width]));
};

it('keeps every column where what they say has room, however little one of them may need', () => {
  const { from, ...others } = widths({ caller: 120, provider: 180, port: 150, from: 160 }, 770);
  expect(from).toBeGreaterThanOrEqual(160);
  expect(Object.values(others).reduce((sum, width) => sum + width, from ?? NaN)).toBeLessThanOrEqual(770);
});

it('gives room that is left over first to what else would be cut', () => {
  const { caller, provider } = widths({ caller: 240, provider: 180, port: 120, from: 120 }, 856);
  expect(caller).toBeGreaterThanOrEqual(252);
  expect(provider).toBeGreaterThanOrEqual(192);
});
