import type { Expectation, FilterErrorCode } from './filter-error.ts';

/** English for the terminal; the window says the same from its locale files, by code. */
export const SENTENCES: Readonly<Record<FilterErrorCode, string>> = {
  'missing-term': 'Something to look for is missing',
  'missing-value': 'A value is missing',
  'unclosed-quote': 'A quotation mark is not closed',
  'unclosed-parenthesis': 'A parenthesis is not closed',
  'unclosed-range': 'A range is not finished',
  'unexpected-parenthesis': 'This parenthesis closes nothing',
  'unexpected-operator': 'An operator cannot stand here',
  'unexpected-text': 'This cannot stand here',
  'unknown-field': 'There is no such field',
  'not-a-number': 'This is not a number',
  'number-too-large': 'This number is too large',
  'reversed-range': 'This range ends before it begins',
  'range-not-allowed': 'This field takes no range',
  'comparison-not-allowed': 'This field cannot be compared by size',
  'unknown-choice': 'This field has no such value',
  'not-an-address': 'This is not an address',
  'too-deep': 'This is nested too deeply',
};

const KINDS: Readonly<Record<Exclude<Expectation['kind'], 'literal'>, string>> = {
  term: 'a word or field:value',
  value: 'a value',
  number: 'a number',
  address: 'an IP address, a block such as 10.0.0.0/8, or a pattern such as 10.1.*',
};

/** One thing that could stand at the place, in English. */
export function describeExpectation(expected: Expectation): string {
  if (expected.kind !== 'literal') return KINDS[expected.kind];
  return /\w/.test(expected.text) ? expected.text : `“${expected.text}”`;
}
