import { expect, it } from 'vitest';
import { FadingSet } from './fading-set.ts';

it('keeps a member for its time and forgets it while others come', () => {
  let now = 0;
  const set = new FadingSet<string>(10, () => now);
  set.add('first');
  now = 9;
  set.add('second');
  now = 19;
  set.add('third');
  expect(['first', 'second', 'third'].map((member) => set.has(member))).toEqual([true, true, true]);
  now = 30;
  set.add('fourth');
  expect(['first', 'second', 'third', 'fourth'].map((member) => set.has(member))).toEqual([
    false,
    false,
    true,
    true,
  ]);
});
