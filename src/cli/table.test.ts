import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { anOwner, aSocket } from '../shared/testing/samples.ts';
import type { Column } from './columns.ts';
import { cut, tableLines } from './table.ts';

const columns: readonly Column[] = [
  { heading: 'PORT', align: 'right', importance: 0, value: (socket) => String(socket.local.port) },
  { heading: 'PROCESS', align: 'left', importance: 0, value: (socket) => socket.owners[0]?.name ?? '' },
  { heading: 'COMMAND', align: 'left', importance: 3, value: (socket) => socket.owners[0]?.command ?? '' },
];

const sockets = [
  aSocket({
    local: { address: '::1', port: 80, scope: null },
    owners: [anOwner({ name: '포트', command: 'a b' })],
  }),
  aSocket({
    local: { address: '::1', port: 54321, scope: null },
    owners: [anOwner({ name: 'x', command: 'c' })],
  }),
];

describe('tableLines', () => {
  it('aligns numbers to the right and wide characters by their cells', () => {
    expect(tableLines(sockets, columns, null)).toEqual([
      ' PORT  PROCESS  COMMAND',
      '   80  포트     a b',
      '54321  x        c',
    ]);
  });

  it('leaves out the least important column where the terminal is narrow', () => {
    expect(tableLines(sockets, columns, 16)[0]).toBe(' PORT  PROCESS');
  });

  it('never exceeds the terminal', () => {
    for (const width of [5, 9, 14, 20]) {
      for (const line of tableLines(sockets, columns, width)) {
        expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }
    }
  });

  it('prints its headings when there are no rows', () => {
    expect(tableLines([], columns, null)).toEqual(['PORT  PROCESS  COMMAND']);
  });
});

describe('cut', () => {
  it('cuts between characters and says that it did', () => {
    expect(cut('포트포트', 5)).toBe('포트…');
    expect(cut('short', 5)).toBe('short');
    expect(cut('longer', 5)).toBe('long…');
  });
});
