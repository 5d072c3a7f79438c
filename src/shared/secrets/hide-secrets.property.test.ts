import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideInArguments, hideInText } from './hide-secrets.ts';
import { LOOK_ALIKES, SHAPES } from './testing/shapes.ts';

const anyWord = fc.oneof(
  fc.string({ maxLength: 40, unit: 'binary' }),
  fc.constantFrom(
    '--password',
    '-p',
    'mysql',
    'curl',
    '-u',
    '=',
    ':',
    '"',
    "'",
    '@',
    '://',
    ';',
    '{"token":"',
  ),
);
const anyWords = fc.array(anyWord, { maxLength: 12 });
const shape = fc.constantFrom(...SHAPES);
const lookAlike = fc.constantFrom(...LOOK_ALIKES);

describe('hiding secrets', () => {
  it('hides nothing more when it is done again', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const once = hideInArguments(words);
        expect(hideInArguments(once.arguments).arguments).toEqual(once.arguments);
        const text = hideInText(words.join(' '));
        expect(hideInText(text.text).text).toBe(text.text);
      }),
    );
  });

  it.each(SHAPES)('hides nothing more when it is done again: $name', ({ words }) => {
    const { arguments: once } = hideInArguments(words);
    expect(hideInArguments(once)).toEqual({ arguments: once, hidden: 0 });
    const { text } = hideInText(words.join(' '));
    expect(hideInText(text)).toEqual({ text, hidden: 0 });
  });

  it('changes an argument only where it says that it hid something', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const { arguments: safe, hidden } = hideInArguments(words);
        const changed = words.filter((word, index) => safe[index] !== word).length;
        expect(hidden).toBeGreaterThanOrEqual(changed);
        if (hidden === 0) expect(safe).toEqual(words);
      }),
    );
  });

  it('finds a secret whatever stands before and after its command line', () => {
    fc.assert(
      fc.property(lookAlike, shape, lookAlike, (before, { words, secrets }, after) => {
        const script = `${before.join(' ')}; ${words.join(' ')}; ${after.join(' ')}`;
        const { text } = hideInText(script);
        for (const secret of secrets) expect(text).not.toContain(secret);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    'a',
    '"',
    "'",
    'a=',
    'password=',
    ':',
    '@',
    'a:b@',
    '//',
    'x://',
    ' -p ',
    'eyJ',
    '-----BEGIN PRIVATE KEY-----',
    'authorization: ',
    '\\"',
    '; ',
    'A1a',
    'bearer ',
  ])(
    'takes no more than a moment for a long line of %j',
    (piece) => {
      const text = piece.repeat(Math.ceil(128_000 / piece.length));
      const startedAt = performance.now();
      hideInText(text);
      hideInArguments([text]);
      hideInArguments(text.split(' '));
      expect(performance.now() - startedAt).toBeLessThan(5000);
    },
    20_000,
  );
});
