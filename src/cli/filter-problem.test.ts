import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { translator } from '../main/locale/translate.ts';
import { FILTER_ERROR_CODES } from '../shared/filter/filter-error.ts';
import { filterProblem } from './filter-problem.ts';
import { createSelect, UsageError } from './select.ts';

function problemOf(text: string, language: 'en' | 'ko'): string {
  try {
    createSelect(text, 'nobody', { t: translator(language), language });
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return 'none';
}

it.each<[string, string, string]>([
  [
    'port:',
    'The value after the colon is missing. At the end, position 6. Possible here: a number',
    '콜론(:) 뒤에 값이 없습니다. (6번째 글자에서 끝남) 쓸 수 있는 것: 숫자',
  ],
  [
    'port:80 prot:tcp',
    'There is no field of this name. At position 9: “prot”. Possible here: protocol, port',
    '이런 이름의 필드가 없습니다. (9번째 글자부터: “prot”) 쓸 수 있는 것: protocol, port',
  ],
])('says what is wrong with %s in both languages', (text, english, korean) => {
  expect(problemOf(text, 'en').split('\n')[0]).toBe(english);
  expect(problemOf(text, 'ko').split('\n')[0]).toBe(korean);
});

it('points at the place below letters that are two cells wide', () => {
  const [, shown, mark] = problemOf('프로그램 prot:tcp', 'ko').split('\n');
  expect(shown).toBe('  프로그램 prot:tcp');
  expect(mark).toBe(`${' '.repeat(2 + 8 + 1)}^`);
});

it('shows no control characters of the query', () => {
  for (const language of ['en', 'ko'] as const) {
    expect(problemOf('prot\u001b[2J:x', language)).not.toMatch(/\u001b/u);
  }
});

it('is what docs/filter.md shows', () => {
  const page = readFileSync(new URL('../../docs/filter.md', import.meta.url), 'utf8');
  expect(page).toContain(problemOf('port:80 prot:tcp', 'en'));
});

it.each(FILTER_ERROR_CODES)('has a Korean sentence for %s', (code) => {
  const error = { position: 0, length: 1, code, expected: [], found: 'x' };
  const text = filterProblem('x', error, translator('ko'));
  expect(text).toMatch(/[가-힣].*\n {2}x\n {2}\^$/u);
});
