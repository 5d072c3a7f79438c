import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { rememberedSort, SORT_COLUMNS, sortSchema } from './table-settings.ts';

const port = { column: 'port', direction: 'descending' };
const read = (value: unknown) => v.safeParse(rememberedSort(SORT_COLUMNS), value);

describe('rememberedSort', () => {
  it('reads the one column of an older file', () => {
    expect(read(port).output).toEqual([port]);
  });

  it('leaves out a column of a newer version', () => {
    expect(read([{ column: 'mood', direction: 'ascending' }, port, 7]).output).toEqual([port]);
  });

  it('is no order where nothing is left', () => {
    for (const value of [[], {}, 'port', null, [{ ...port, direction: 'sideways' }]]) {
      expect(read(value).success).toBe(false);
    }
  });
});

describe('sortSchema', () => {
  it('lets only whole orders be written', () => {
    const isRight = (value: unknown): boolean => v.is(sortSchema(SORT_COLUMNS), value);
    expect(isRight([port])).toBe(true);
    expect(isRight([])).toBe(false);
    expect(isRight(Array.from({ length: 5 }, () => port))).toBe(false);
    expect(isRight(port)).toBe(false);
  });
});
