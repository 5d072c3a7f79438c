import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepInPlace, slackBelow } from './anchor.ts';

const rowHeight = 30;

describe('keepInPlace', () => {
  it('leaves the anchored row at the same height on the screen, whatever happens above it', () => {
    const moves = fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 30 });
    fc.assert(
      fc.property(fc.nat(2000), fc.integer({ min: 25, max: 600 }), moves, (scrollTop, start, shifts) => {
        let place = { scrollTop, slackAbove: 0 };
        let index = start;
        const height = (): number => place.slackAbove + index * rowHeight - place.scrollTop;
        const before = height();
        for (const shift of shifts) {
          const indexAfter = Math.max(0, index + shift);
          place = keepInPlace({ place, indexBefore: index, indexAfter, rowHeight, mayPad: true });
          index = indexAfter;
          expect(height()).toBe(before);
          expect(place.scrollTop).toBeGreaterThanOrEqual(0);
          expect(place.slackAbove).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('makes no room above where no pointer rests on a row', () => {
    const place = { scrollTop: 15, slackAbove: 0 };
    expect(keepInPlace({ place, indexBefore: 5, indexAfter: 4, rowHeight, mayPad: false })).toEqual({
      scrollTop: 0,
      slackAbove: 0,
    });
  });

  it('gives room back before it scrolls', () => {
    const place = { scrollTop: 0, slackAbove: 45 };
    expect(keepInPlace({ place, indexBefore: 3, indexAfter: 5, rowHeight, mayPad: true })).toEqual({
      scrollTop: 15,
      slackAbove: 0,
    });
  });
});

describe('slackBelow', () => {
  it('is what the content lacks for the scroll position', () => {
    expect(slackBelow(60, 500, 480)).toBe(40);
    expect(slackBelow(0, 500, 480)).toBe(0);
  });
});
