import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  moveView,
  MOST_SAVED_VIEWS,
  putView,
  rememberedViews,
  removeView,
  savedViewsSchema,
  type SavedView,
} from './saved-views.ts';

const view = (id: string, name = id): SavedView => ({ id, name, filter: `port:${id.length}` });
const ids = (views: readonly SavedView[]): string => views.map(({ id }) => id).join('');
const ABC = [view('a'), view('b'), view('c')];

describe('saved views', () => {
  it('are put at their place, or at the end', () => {
    expect(putView(ABC, view('b', 'new'))[1]?.name).toBe('new');
    expect(ids(putView(ABC, view('d')))).toBe('abcd');
  });

  it('change places with a neighbour, but not beyond the ends', () => {
    expect(ids(moveView(ABC, 'b', -1))).toBe('bac');
    expect(ids(moveView(ABC, 'b', 1))).toBe('acb');
    expect(ids(moveView(ABC, 'a', -1))).toBe('abc');
    expect(ids(moveView(ABC, 'x', 1))).toBe('abc');
  });

  it('are what may be written, and each once, whatever is done to them', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const step = fc.oneof(
      id.map((each) => (views: readonly SavedView[]) => putView(views, view(each))),
      id.map((each) => (views: readonly SavedView[]) => removeView(views, each)),
      fc.tuple(id, fc.constantFrom(1 as const, -1 as const)).map(
        ([each, by]) =>
          (views: readonly SavedView[]) =>
            moveView(views, each, by),
      ),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const views = steps.reduce<readonly SavedView[]>((before, each) => each(before), []);
        expect(new Set(views.map((each) => each.id)).size).toBe(views.length);
        expect(v.is(savedViewsSchema, views)).toBe(true);
        expect(v.parse(rememberedViews, views)).toEqual(views);
      }),
    );
  });

  it('are read one by one: a broken one takes no other with it', () => {
    const read = v.parse(rememberedViews, [view('a'), { id: 'b' }, 7, { ...view('c'), group: 'nonsense' }]);
    expect(ids(read)).toBe('a');
    expect(v.parse(rememberedViews, 'nonsense')).toEqual([]);
    const many = Array.from({ length: 80 }, (_each, index) => view(String(index)));
    expect(v.parse(rememberedViews, many)).toHaveLength(MOST_SAVED_VIEWS);
  });
});
