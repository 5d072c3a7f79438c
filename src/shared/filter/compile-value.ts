import type { InspectedSocket } from '../socket.ts';
import { compileAddressPattern } from './address-match.ts';
import { catalogueOf, serviceIds } from './catalogue.ts';
import type { FilterContext } from './context.ts';
import type {
  ChoiceField,
  FilterField,
  IdiomField,
  NumberField,
  ServiceField,
  TextField,
} from './field-types.ts';
import { canonicalChoice } from './fields.ts';
import { idiomNamed } from './idioms.ts';
import { remember } from './remember.ts';
import { compareNumber } from './number-value.ts';
import type { FilterValue, TextValue } from './syntax.ts';
import { compileWildcard, hasWildcard } from './wildcard.ts';

export type SocketTest = (socket: InspectedSocket) => boolean;

const NEVER: SocketTest = () => false;

/** The words of a field that a value names; several when it has wildcards. */
export function chosen(field: ChoiceField | IdiomField, { text, quoted }: TextValue): readonly string[] {
  const exact = canonicalChoice(field, text);
  if (exact !== null) return [exact];
  if (quoted || !hasWildcard(text)) return [];
  const isMatch = compileWildcard(text.toLowerCase());
  return field.choices.filter((choice) => isMatch(choice.toLowerCase()));
}

/** `some` of a few values: a loop, since these run for every row. */
function someOf<Value>(values: readonly (Value | null)[], isWanted: (value: Value) => boolean): boolean {
  for (const value of values) if (value !== null && isWanted(value)) return true;
  return false;
}

function choiceTest(field: ChoiceField, value: TextValue): SocketTest {
  const [word, ...others] = chosen(field, value);
  if (others.length === 0) return (socket) => field.read(socket).includes(word ?? '');
  const words = new Set<string>([word ?? '', ...others]);
  return (socket) => someOf(field.read(socket), (found) => words.has(found));
}

function idiomTest(field: IdiomField, value: TextValue, context: FilterContext): SocketTest {
  const idioms = chosen(field, value).map(idiomNamed);
  const [only] = idioms;
  if (only !== undefined && idioms.length === 1) return (socket) => only(socket, context);
  return (socket) => idioms.some((idiom) => idiom(socket, context));
}

function numberTest(field: NumberField, value: FilterValue): SocketTest {
  const isMatch = compareNumber(value);
  return (socket) => someOf(field.read(socket), isMatch);
}

/** How one text compares with a value; the text comes in lower case. */
function textMatcher({ text, quoted }: TextValue, match: TextField['match']): (text: string) => boolean {
  const wanted = text.toLowerCase();
  if (quoted || !hasWildcard(text)) {
    return match === 'whole' ? (found) => found === wanted : (found) => found.includes(wanted);
  }
  return compileWildcard(match === 'whole' ? wanted : `*${wanted}*`);
}

function textTest(field: TextField, value: TextValue, context: FilterContext): SocketTest {
  const isMatch = textMatcher(value, field.match);
  const forms = field.forms ?? ((text: string) => [text]);
  const isWanted = remember((text) => forms(text.toLowerCase()).some(isMatch));
  return (socket) => someOf(field.read(socket, context), isWanted);
}

function serviceTest(field: ServiceField, value: TextValue, context: FilterContext): SocketTest {
  if (!value.quoted && hasWildcard(value.text)) {
    const isMatch = compileWildcard(value.text.toLowerCase());
    return (socket) => isMatch(field.read(socket) ?? '') && field.read(socket) !== null;
  }
  const ids = serviceIds(catalogueOf(context), value.text);
  return (socket) => ids.has(field.read(socket) ?? '');
}

/** The test behind one checked value of a field. */
export function compileValue(field: FilterField, value: FilterValue, context: FilterContext): SocketTest {
  if (field.kind === 'number') return numberTest(field, value);
  // `checkFilter` lets ranges and comparisons through for numbers only.
  if (value.kind !== 'text') return NEVER;
  switch (field.kind) {
    case 'choice':
      return choiceTest(field, value);
    case 'idiom':
      return idiomTest(field, value, context);
    case 'text':
      return textTest(field, value, context);
    case 'service':
      return serviceTest(field, value, context);
    case 'address': {
      const isMatch = compileAddressPattern(value.text) ?? (() => false);
      return (socket) => {
        const end = field.read(socket);
        return end !== null && isMatch(end);
      };
    }
  }
}
