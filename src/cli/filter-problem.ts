import type { TFunction } from 'i18next';
import stringWidth from 'string-width';
import { displayText } from '../shared/display-text.ts';
import { describeFilterError } from '../shared/filter/filter.ts';
import type { Expectation, FilterError } from '../shared/filter/filter-error.ts';
import type { Words } from './explain.ts';

function expectedText(expected: Expectation, t: TFunction): string {
  return expected.kind === 'literal' ? expected.text : t(`filter.expected.${expected.kind}`);
}

/** As the window says it, with the place in words. */
function translated({ code, expected, found, position }: FilterError, t: TFunction): string {
  const place = t(found === '' ? 'terminal.filterEnds' : 'terminal.filterAt', {
    position: position + 1,
    found: displayText(found),
  });
  const list = expected.map((each) => expectedText(each, t)).join(', ');
  const expects = list === '' ? [] : [t('filter.expects', { list })];
  return [`${t(`filter.error.${code}`)} ${place}`, ...expects].join(' ');
}

/** What is wrong with a query, the query, and a mark below the place, which a terminal's wide letters shift. */
export function filterProblem(text: string, error: FilterError, { t, language }: Words): string {
  const sentence = language === 'en' ? displayText(describeFilterError(error)) : translated(error, t);
  const before = stringWidth(displayText(text.slice(0, error.position)));
  return `${sentence}\n  ${displayText(text)}\n  ${' '.repeat(before)}^`;
}
