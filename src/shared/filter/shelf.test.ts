import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Shelf } from './shelf.ts';

it('is the same for the same words in the same order, and another for all others', () => {
  const words = fc.array(fc.constantFrom(null, '', 'a', 'b'), { maxLength: 5 });
  fc.assert(
    fc.property(fc.array(words, { maxLength: 20 }), (lists) => {
      const root = new Shelf();
      const known = new Map<string, Shelf>();
      for (const list of [...lists, ...lists]) {
        const shelf = list.reduce((from, word) => from.at(word), root);
        const key = JSON.stringify(list);
        expect(known.get(key) ?? shelf).toBe(shelf);
        known.set(key, shelf);
      }
      expect(new Set(known.values()).size).toBe(known.size);
    }),
  );
});
