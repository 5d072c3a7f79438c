import { compileAddressPattern } from './address-match.ts';
import { chosen } from './compile-value.ts';
import type { FilterContext } from './context.ts';
import { FilterProblem, literals, type Expectation, type FilterErrorCode } from './filter-error.ts';
import type { FilterField, NumberField } from './field-types.ts';
import { expectedValue } from './expected-value.ts';
import { fieldOf } from './fields.ts';
import { readNumber, readSpan } from './number-value.ts';
import type { FilterNode, FilterValue, TextValue } from './syntax.ts';
import { hasWildcard } from './wildcard.ts';

function fail(code: FilterErrorCode, value: FilterValue, expected: readonly Expectation[]): never {
  throw new FilterProblem(code, value, expected);
}

function numbersOf(value: FilterValue): readonly (number | null)[] {
  switch (value.kind) {
    case 'range':
      return [value.first, value.last].filter((text) => text !== null).map(readNumber);
    case 'comparison':
      return [readNumber(value.text)];
    case 'text':
      return value.text === '*' ? [] : (readSpan(value.text) ?? [readNumber(value.text)]);
  }
}

function checkNumber(field: NumberField, value: FilterValue): void {
  const numbers = numbersOf(value);
  for (const number of numbers) {
    if (number === null) fail('not-a-number', value, expectedValue(field));
    if (number > field.largest) fail('number-too-large', value, literals([`0–${String(field.largest)}`]));
  }
  const [first, last] = numbers;
  if (typeof first === 'number' && typeof last === 'number' && first > last) {
    fail('reversed-range', value, literals([`[${String(last)} TO ${String(first)}]`]));
  }
}

function checkText(field: FilterField, value: TextValue, context: FilterContext): void {
  if (field.kind === 'choice' || field.kind === 'idiom') {
    if (chosen(field, value).length === 0) {
      fail('unknown-choice', value, expectedValue(field));
    }
  } else if (field.kind === 'address') {
    if (compileAddressPattern(value.text) === null) fail('not-an-address', value, expectedValue(field));
  } else if (
    field.name === 'category' &&
    context.services.length > 0 &&
    (value.quoted || !hasWildcard(value.text))
  ) {
    const categories = [...new Set(context.services.map((service) => service.category))].sort();
    if (!categories.includes(value.text.toLowerCase())) fail('unknown-choice', value, literals(categories));
  }
}

function checkValue(field: FilterField, value: FilterValue, context: FilterContext): void {
  if (field.kind === 'number') checkNumber(field, value);
  else if (value.kind === 'range') fail('range-not-allowed', value, expectedValue(field));
  else if (value.kind === 'comparison') fail('comparison-not-allowed', value, expectedValue(field));
  else checkText(field, value, context);
}

/** Throws `FilterProblem` at the first value that its field cannot have. */
export function checkFilter(node: FilterNode, context: FilterContext): void {
  switch (node.type) {
    case 'bare':
      return;
    case 'not':
      checkFilter(node.operand, context);
      return;
    case 'and':
    case 'or':
      for (const operand of node.operands) checkFilter(operand, context);
      return;
    case 'field': {
      const field = fieldOf(node.field);
      for (const value of node.values) checkValue(field, value, context);
    }
  }
}
