import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileWildcard } from './wildcard.ts';

const LETTERS = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
const PATTERN = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 8 });

it('agrees with a regular expression', () => {
  fc.assert(
    fc.property(PATTERN, LETTERS, (pattern, text) => {
      const expression = new RegExp(`^${pattern.replaceAll('?', '.').replaceAll('*', '.*')}$`);
      expect(compileWildcard(pattern)(text)).toBe(expression.test(text));
    }),
    { numRuns: 2000 },
  );
});

it('does not run away where a regular expression would', () => {
  const isMatch = compileWildcard(`${'*a'.repeat(30)}*b`);
  expect(isMatch('a'.repeat(100_000))).toBe(false);
});
