import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { isWithin } from './is-within.ts';

describe('isWithin', () => {
  it('holds for every value and itself, written as JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const written: unknown = JSON.parse(JSON.stringify(value));
        expect(isWithin(written, written)).toBe(true);
      }),
    );
  });

  it('notices each item that is gone from a list', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), fc.nat(), (items, at) => {
        const fewer = items.filter((_, index) => index !== at % items.length);
        expect(isWithin({ list: items }, { list: fewer })).toBe(false);
      }),
    );
  });

  it('notices a value that became another', () => {
    expect(isWithin({ theme: 'pink' }, DEFAULT_SETTINGS)).toBe(false);
    expect(isWithin({ columns: 'all' }, DEFAULT_SETTINGS)).toBe(false);
    expect(isWithin([], DEFAULT_SETTINGS)).toBe(false);
  });

  it('lets a file say less, or what nobody here knows', () => {
    expect(isWithin({}, DEFAULT_SETTINGS)).toBe(true);
    expect(isWithin({ colour: 'blue', filter: '' }, DEFAULT_SETTINGS)).toBe(true);
  });
});
