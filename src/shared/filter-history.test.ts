import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { LONGEST_FILTER } from './filter/longest.ts';
import { filterHistorySchema, forgetFilter, MOST_REMEMBERED, rememberFilter } from './filter-history.ts';

describe('the filter history', () => {
  it('has the newest first, each once, and forgets what is taken out', () => {
    const history = ['port:80', ' port:81 ', '', 'port:80'].reduce<readonly string[]>(rememberFilter, []);
    expect(history).toEqual(['port:80', 'port:81']);
    expect(forgetFilter(history, 'port:80')).toEqual(['port:81']);
  });

  it('leaves out what is longer than anybody writes', () => {
    expect(rememberFilter(['port:80'], 'x'.repeat(LONGEST_FILTER + 1))).toEqual(['port:80']);
  });

  it('stays what may be written, whatever is typed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 20 }), { maxLength: 120 }), (texts) => {
        const history = texts.reduce<readonly string[]>(rememberFilter, []);
        expect(history.length).toBeLessThanOrEqual(MOST_REMEMBERED);
        expect(new Set(history).size).toBe(history.length);
        expect(v.is(filterHistorySchema, history)).toBe(true);
      }),
    );
  });
});
