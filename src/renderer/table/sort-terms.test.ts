import { describe, expect, it } from 'vitest';
import { alsoSortBy, sortBy, sortPartOf, sortText } from './sort-terms.ts';

const up = (column: string) => ({ column, direction: 'ascending' }) as const;
const down = (column: string) => ({ column, direction: 'descending' }) as const;

describe('sortBy', () => {
  it('sorts by one column alone, and turns it round the second time', () => {
    expect(sortBy([up('port')], 'process')).toEqual([up('process')]);
    expect(sortBy([up('port')], 'port')).toEqual([down('port')]);
    expect(sortBy([down('port')], 'port')).toEqual([up('port')]);
    expect(sortBy([up('port'), up('process')], 'port')).toEqual([up('port')]);
  });
});

describe('alsoSortBy', () => {
  it('adds a column, turns it round and takes it away again', () => {
    const two = alsoSortBy([up('port')], 'process');
    expect(two).toEqual([up('port'), up('process')]);
    const turned = alsoSortBy(two, 'process');
    expect(turned).toEqual([up('port'), down('process')]);
    expect(alsoSortBy(turned, 'process')).toEqual([up('port')]);
  });

  it('never leaves a table without an order, nor adds more than can be followed', () => {
    expect(alsoSortBy([down('port')], 'port')).toEqual([up('port')]);
    const four = ['a', 'b', 'c', 'd'].map(up);
    expect(sortText(alsoSortBy(four, 'e'))).toBe('a ascending,b ascending,c ascending,e ascending');
  });
});

describe('sortPartOf', () => {
  it('numbers the columns where there are several', () => {
    expect(sortPartOf([up('a')], 'a')).toEqual({ direction: 'ascending', place: null });
    expect(sortPartOf([up('a'), down('b')], 'b')).toEqual({ direction: 'descending', place: 2 });
    expect(sortPartOf([up('a')], 'b')).toBeNull();
  });
});
