import { expect, it } from 'vitest';
import { parseFilter } from './filter.ts';
import { highlight } from './highlight.ts';
import { CONTEXT } from './testing/sample-sockets.ts';

function coloured(text: string): string {
  const result = parseFilter(text, CONTEXT);
  return highlight(text, result.ok ? null : result.error)
    .map(({ from, to, kind }) => `${kind} ${text.slice(from, to)}`)
    .join(' · ');
}

it.each([
  ['-process:systemd*', 'operator - · field process: · value systemd*'],
  ['a AND "b c"', 'value a · operator AND · value "b c"'],
  [
    'port:(80 OR [1 TO 2])',
    'field port: · operator ( · value 80 · operator OR · operator [ · value 1 · operator TO · value 2 · operator ] · operator )',
  ],
  ['port:>=80,1', 'field port: · operator >= · value 80 · operator , · value 1'],
  ['x state:open', 'value x · field state: · error open'],
  ['prot:80', 'error prot: · value 80'],
  ['a)', 'value a · error )'],
  ['port:', 'field port:'],
])('%s', (text, expected) => {
  expect(coloured(text)).toBe(expected);
});
