import type { TFunction } from 'i18next';
import stringWidth from 'string-width';
import { displayText } from '../shared/display-text.ts';
import { errorSentence, expectedWords } from '../shared/filter/error-words.ts';
import type { FilterError } from '../shared/filter/filter-error.ts';

/** What is wrong with a query, the query, and a mark below the place, which a terminal's wide letters shift. */
export function filterProblem(text: string, error: FilterError, t: TFunction): string {
  const { found, position } = error;
  const place = t(found === '' ? 'terminal.filterEnds' : 'terminal.filterAt', {
    position: position + 1,
    found: displayText(found),
  });
  const list = expectedWords(error, t).join(', ');
  const expects = list === '' ? [] : [t('filter.expects', { list })];
  const before = stringWidth(displayText(text.slice(0, position)));
  return [
    [errorSentence(error, text, t), place, ...expects].join(' '),
    `  ${displayText(text)}`,
    `  ${' '.repeat(before)}^`,
  ].join('\n');
}
