import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { columnLayoutSchema } from '../../shared/table-settings.ts';
import {
  fitColumns,
  moveColumn,
  placeColumn,
  resizeColumn,
  shownIds,
  toggleColumn,
  tracksOf,
  type ColumnBook,
  type ColumnLayout,
} from './column-layout.ts';

type Id = 'mark' | 'port' | 'process' | 'user' | 'pid';
const column = (id: Id, width: number, share = 0) =>
  ({ id, sort: id === 'mark' ? null : id, align: 'start', width, share }) as const;
const book: ColumnBook<Id, Id> = {
  columns: [
    column('mark', 20),
    column('port', 60),
    column('process', 100, 3),
    column('user', 80, 1),
    column('pid', 50),
  ],
  usual: ['mark', 'port', 'process', 'user'],
  fixed: ['mark', 'port'],
  dispensable: ['user', 'pid'],
};
const usual: ColumnLayout = { shown: [], widths: {} };
const idsOf = (layout: ColumnLayout, width = 1000): Id[] =>
  fitColumns(book, layout, width).map(({ id }) => id);

describe('fitColumns', () => {
  it('shows the usual columns and shares what is left', () => {
    expect(tracksOf(fitColumns(book, usual, 460))).toBe('20px 60px 250px 130px');
  });

  it('gives what is left over to columns that have more to say, before it is shared', () => {
    const wishing = {
      ...book,
      columns: book.columns.map((each) => (each.id === 'user' ? { ...each, wish: 180 } : each)),
    };
    expect(tracksOf(fitColumns(wishing, usual, 310))).toBe('20px 60px 100px 130px');
    expect(tracksOf(fitColumns(wishing, usual, 400))).toBe('20px 60px 130px 190px');
    expect(tracksOf(fitColumns(wishing, { ...usual, widths: { user: 90 } }, 400))).toBe(
      '20px 60px 230px 90px',
    );
  });

  it('lets a column say what another says that is left out, and gives it the room', () => {
    const standing = { ...book, standIn: { of: 'user', by: 'port', width: 25 } } as const;
    expect(tracksOf(fitColumns(standing, usual, 460))).toBe('20px 60px 250px 130px');
    const [, port, process] = fitColumns(standing, usual, 215);
    expect([port?.width, port?.also, process?.also]).toEqual([85, 'user', undefined]);
  });

  it('gives up what can be spared where there is no room', () => {
    expect(idsOf(usual, 200)).toEqual(['mark', 'port', 'process']);
    expect(idsOf({ shown: ['process', 'pid'], widths: {} }, 200)).toEqual(['mark', 'port', 'process']);
  });

  it('makes the columns narrower that can be before it scrolls, in their order', () => {
    const [mark, port, process, user, pid] = book.columns;
    if (!mark || !port || !process || !user || !pid) throw new Error('The book has five columns.');
    const tight = { ...book, columns: [mark, port, { ...process, least: 70 }, { ...user, least: 50 }, pid] };
    const only: ColumnLayout = { shown: ['process', 'user'], widths: {} };
    const widths = (room: number): string => tracksOf(fitColumns({ ...tight, dispensable: [] }, only, room));
    expect(widths(250)).toBe('20px 60px 90px 80px');
    expect(widths(210)).toBe('20px 60px 70px 60px');
    expect(widths(100)).toBe('20px 60px 70px 50px');
  });

  it('lets no column go for a few pixels that another can give', () => {
    const giving = { ...book, columns: book.columns.map((each) => ({ ...each, least: each.width - 4 })) };
    expect(tracksOf(fitColumns(giving, usual, 250))).toBe('16px 56px 98px 80px');
    expect(fitColumns(giving, usual, 240).map(({ id }) => id)).toEqual(['mark', 'port', 'process']);
  });

  it('ignores columns of another version, and has the fixed ones back', () => {
    expect(idsOf({ shown: ['mood', 'pid', 'pid'], widths: { mood: 90 } })).toEqual(['mark', 'port', 'pid']);
    expect(idsOf({ shown: ['mood'], widths: {} })).toEqual(['mark', 'port', 'process', 'user']);
  });

  it('keeps to a width that was chosen, even beyond the window', () => {
    expect(tracksOf(fitColumns(book, resizeColumn(usual, 'process', 700), 460))).toBe('20px 60px 700px 80px');
    expect(resizeColumn(resizeColumn(usual, 'process', 7), 'process', null)).toEqual(usual);
    expect(resizeColumn(usual, 'process', 7).widths).toEqual({ process: 28 });
  });
});

describe('what a person does to columns', () => {
  it('adds and removes, but no fixed one', () => {
    const more = toggleColumn(book, usual, 'pid');
    expect(shownIds(book, more)).toEqual(['mark', 'port', 'process', 'user', 'pid']);
    expect(shownIds(book, toggleColumn(book, more, 'process'))).toEqual(['mark', 'port', 'user', 'pid']);
    expect(shownIds(book, toggleColumn(book, more, 'port'))).toContain('port');
  });

  it('moves past what is drawn, and never before the marks', () => {
    const drawn = fitColumns(book, usual, 1000);
    expect(moveColumn(book, usual, drawn, 'user', -1).shown).toEqual(['mark', 'port', 'user', 'process']);
    expect(moveColumn(book, usual, drawn, 'user', 1)).toBe(usual);
    expect(moveColumn(book, usual, drawn, 'port', -1)).toBe(usual);
    expect(placeColumn(book, usual, 'user', { id: 'mark', side: 'before' }).shown[0]).toBe('mark');
  });

  it('always leaves a layout that may be remembered, with each column once', () => {
    const ids = fc.constantFrom(...book.columns.map(({ id }) => id));
    const step = fc.record({ id: ids, target: ids, kind: fc.nat(3), width: fc.integer() });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let layout = usual;
        for (const { id, target, kind, width } of steps) {
          if (kind === 0) layout = toggleColumn(book, layout, id);
          else if (kind === 1) layout = placeColumn(book, layout, id, { id: target, side: 'after' });
          else if (kind === 2) layout = moveColumn(book, layout, fitColumns(book, layout, 800), id, -1);
          else layout = resizeColumn(layout, id, width);
        }
        const shown = shownIds(book, layout);
        expect(v.is(columnLayoutSchema, layout)).toBe(true);
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown[0]).toBe('mark');
        expect(shown).toContain('port');
      }),
    );
  });
});
