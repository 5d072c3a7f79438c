import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { boundsSchema, isReachable } from './window-place.ts';

const place = { x: 10, y: 20, width: 1400, height: 860, maximized: true };

describe('what is remembered of a window', () => {
  it('is taken as it was written', () => {
    expect(v.parse(boundsSchema, place)).toEqual(place);
  });

  it.each([{ x: 1e300 }, { x: 0.5 }, { y: -1e10 }, { width: 2 ** 31 }, { width: 100 }, { height: null }])(
    'is no place with %j',
    (broken) => {
      expect(v.is(boundsSchema, { ...place, ...broken })).toBe(false);
    },
  );
});

describe('a window', () => {
  const area = { x: 0, y: 0, width: 1920, height: 1040 };
  const at = (x: number, y: number) => isReachable({ x, y, width: 1400, height: 860 }, area);

  it('is where it was while its title bar can be reached', () => {
    expect([at(0, 0), at(-8, -8), at(1700, 900), at(-1200, 0), at(0, 1000)]).toEqual(Array(5).fill(true));
  });

  it('is elsewhere where its screen has gone, though its frame still touches another', () => {
    // Snapped to the left of a second screen: Windows counts seven pixels of invisible frame.
    expect([at(1913, 0), at(-1393, 0), at(0, 1030), at(0, -400), at(3000, 0)]).toEqual(Array(5).fill(false));
  });
});
