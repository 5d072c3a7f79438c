import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeJsonLine } from './json-line.ts';

function written(head: Record<string, unknown>, lists: Record<string, readonly unknown[]>): string {
  let text = '';
  const output = {
    write: (part: string) => (text += part),
    note: () => undefined,
    width: null,
    height: null,
  };
  writeJsonLine(head, lists, output);
  return text;
}

it('writes on one line what JSON.stringify would', () => {
  const names = fc.string({ minLength: 1 });
  fc.assert(
    fc.property(
      fc.dictionary(names, fc.jsonValue()),
      fc.dictionary(names, fc.array(fc.jsonValue())),
      (head, lists) => {
        const heads = Object.fromEntries(Object.entries(head).filter(([name]) => !(name in lists)));
        const text = written(heads, lists);
        expect(text.indexOf('\n')).toBe(text.length - 1);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify({ ...heads, ...lists })));
      },
    ),
  );
});
