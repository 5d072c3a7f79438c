// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, it } from 'vitest';
import services from '../../../resources/services/services.json';
import { parseFilter } from '../../shared/filter/filter.ts';
import { createTranslations } from '../i18n/i18n.ts';
import { FilterProblem } from './filter-problem.tsx';

afterEach(cleanup);

const context = {
  services: services.services,
  user: null,
  isDynamicClient: () => false,
  namespaces: [],
};

async function told(text: string, language: 'en' | 'ko'): Promise<readonly [mark: string, words: string]> {
  const parsed = parseFilter(text, context);
  if (parsed.ok) throw new Error('The filter is right.');
  const { container } = render(
    <I18nextProvider i18n={await createTranslations(language)}>
      <FilterProblem id="problem" text={text} error={parsed.error} isQuiet={false} />
    </I18nextProvider>,
  );
  const words = [...container.querySelectorAll('p')].map((each) => each.textContent);
  return [container.querySelector('mark')?.textContent ?? '', words.join(' ')];
}

it.each<[string, string, RegExp, RegExp]>([
  ['remote:10.0.0.0/33', '10.0.0.0/33', /block such as 10\.0\.0\.0\/8/, /10\.0\.0\.0\/8 같은 블록/],
  ['port:', ' ', /Possible here: a number/, /쓸 수 있는 것: 숫자/],
  [
    'nginx AND',
    ' ',
    /^After AND a condition is missing\. Possible here: a search word/,
    /^AND 뒤에 조건이 필요합니다\. .* 검색어 또는/,
  ],
  ['side:cli', 'cli', /Possible here: listener, open, server/, /쓸 수 있는 것: listener, open, server/],
  ['port:99999', '99999', /Possible here: 0–65535/, /쓸 수 있는 것: 0–65535/],
])('points at the place of %s and says what was expected', async (text, place, english, korean) => {
  expect(await told(text, 'en')).toEqual([place, expect.stringMatching(english)]);
  cleanup();
  expect(await told(text, 'ko')).toEqual([place, expect.stringMatching(korean)]);
});

it('shows what could turn the text around as what it is', async () => {
  expect((await told('port:\u202e80', 'en'))[0]).toBe('⟨U+202E⟩80');
});

it('says but once that something is no number', async () => {
  expect((await told('port:x', 'en'))[1]).not.toContain('Possible here');
});
