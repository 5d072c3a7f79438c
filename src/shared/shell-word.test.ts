import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayText } from './display-text.ts';
import { shellName, shellWord } from './shell-word.ts';

/** What a shell means something by, more often than chance would have it. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.stringMatching(/^['"\\$`!*?[\]{}()<>|&;~#=% \t\n\r\-a]{0,12}$/),
);

/** The words that a shell makes of a line, parted by NUL. */
function read(shell: string, words: readonly string[]): readonly string[] {
  const said = execFileSync(shell, ['-c', `printf '%s\\0' ${words.join(' ')}`]).toString('utf8');
  return said.split('\0').slice(0, -1);
}

/** As bytes can carry it: half of a surrogate pair is no letter. */
const asBytes = (text: string): string => Buffer.from(text).toString('utf8');

describe('shellWord', () => {
  it.each(['sh', 'bash'])(
    'is one word to a real %s, and gives it exactly the text',
    (shell) => {
      fc.assert(
        fc.property(fc.array(anyText, { minLength: 1, maxLength: 20 }), (texts) => {
          const expected = texts.map((text) => asBytes(text.replaceAll('\0', '')));
          expect(read(shell, texts.map(shellWord))).toEqual(expected);
        }),
        { numRuns: 100 },
      );
    },
    60_000,
  );

  it('leaves alone what needs no quotation marks', () => {
    for (const word of ['ss', '-ltnp', '127.0.0.1:80', '/usr/bin/x', 'a@b%c'])
      expect(shellWord(word)).toBe(word);
    for (const word of ['', '~', '=ls', 'a=b', '[::1]:80', '{a,b}', '%'.repeat(2) + ' '])
      expect(shellWord(word)).toBe(`'${word}'`);
  });
});

describe('shellName', () => {
  it('is what can be seen and is no option, in the same quotation marks', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const isTold = text !== '' && !text.startsWith('-') && displayText(text) === text;
        expect(shellName(text)).toBe(isTold ? shellWord(text) : null);
      }),
    );
    for (const name of ['', '--all', '-f', 'a\nb', 'a\u202Eb', 'a\u0000b'])
      expect(shellName(name), JSON.stringify(name)).toBeNull();
    expect(shellName('a; rm -rf ~')).toBe("'a; rm -rf ~'");
  });
});
