import { compileAddressPattern, type AddressPattern } from './address-match.ts';
import { catalogueOf, serviceIds } from './catalogue.ts';
import type { FilterContext } from './context.ts';
import type {
  ChoiceField,
  EndSources,
  FilterField,
  IdiomField,
  ServiceField,
  TextField,
} from './field-types.ts';
import { canonicalChoice } from './fields.ts';
import { idiomTest } from './idioms.ts';
import { compareNumber } from './number-value.ts';
import { allOf, anyOf, never, valueTest, type RowTest } from './row-test.ts';
import type { FilterValue, TextValue } from './syntax.ts';
import { compileWildcard, hasWildcard } from './wildcard.ts';

/** The words of a field that a value names; several when it has wildcards. */
export function chosen(field: ChoiceField | IdiomField, { text, quoted }: TextValue): readonly string[] {
  const exact = canonicalChoice(field, text);
  if (exact !== null) return [exact];
  if (quoted || !hasWildcard(text)) return [];
  const isMatch = compileWildcard(text.toLowerCase());
  return field.choices.filter((choice) => isMatch(choice.toLowerCase()));
}

/** `some` of the values that are known: a loop, since these run for every row. */
export function someOf<Value>(
  isWanted: (value: Value) => boolean,
): (values: readonly (Value | null)[]) => boolean {
  return (values) => {
    for (const value of values) if (value !== null && isWanted(value)) return true;
    return false;
  };
}

function choiceTest(field: ChoiceField, value: TextValue): RowTest {
  const words = new Set(chosen(field, value));
  return valueTest(
    field.source,
    someOf((found) => words.has(found)),
  );
}

/** How one text compares with a value; the text comes in lower case. */
function textMatcher({ text, quoted }: TextValue, match: TextField['match']): (text: string) => boolean {
  const wanted = text.toLowerCase();
  if (quoted || !hasWildcard(text)) {
    return match === 'whole' ? (found) => found === wanted : (found) => found.includes(wanted);
  }
  return compileWildcard(match === 'whole' ? wanted : `*${wanted}*`);
}

function textTest(field: TextField, value: TextValue, context: FilterContext): RowTest {
  const isMatch = textMatcher(value, field.match);
  const forms = field.forms ?? ((text: string) => [text]);
  return valueTest(
    field.source,
    someOf((text) => forms(text.toLowerCase(), context).some(isMatch)),
  );
}

function serviceTest(field: ServiceField, value: TextValue, context: FilterContext): RowTest {
  if (!value.quoted && hasWildcard(value.text)) {
    const isMatch = compileWildcard(value.text.toLowerCase());
    return valueTest(field.source, (id) => id !== null && isMatch(id));
  }
  const ids = serviceIds(catalogueOf(context), value.text);
  return valueTest(field.source, (id) => id !== null && ids.has(id));
}

/** Whether this end is meant. */
export function addressTest(end: EndSources, { isAddress, scope, port }: AddressPattern): RowTest {
  const tests: RowTest[] = [];
  if (port !== null) tests.push(valueTest(end.port, ([found]) => found === port));
  if (isAddress !== null) tests.push(valueTest(end.address, (found) => found !== null && isAddress(found)));
  if (scope !== null) tests.push(valueTest(end.scope, (found) => found === scope));
  return allOf(tests);
}

/** The test behind one checked value of a field. */
export function compileValue(field: FilterField, value: FilterValue, context: FilterContext): RowTest {
  if (field.kind === 'number') return valueTest(field.source, someOf(compareNumber(value)));
  // `checkFilter` lets ranges and comparisons through for numbers only.
  if (value.kind !== 'text') return never;
  switch (field.kind) {
    case 'choice':
      return choiceTest(field, value);
    case 'idiom':
      return anyOf(chosen(field, value).map((name) => idiomTest(name, context)));
    case 'text':
      return textTest(field, value, context);
    case 'service':
      return serviceTest(field, value, context);
    case 'address': {
      const pattern = compileAddressPattern(value.text);
      return pattern === null ? never : addressTest(field.end, pattern);
    }
  }
}
