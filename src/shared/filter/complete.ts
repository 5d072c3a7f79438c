import { catalogueOf, serviceNames } from './catalogue.ts';
import type { FilterContext } from './context.ts';
import { cursorPlace } from './cursor-place.ts';
import { FIELD_ALIASES, FIELD_NAMES, type FieldName } from './field-names.ts';
import { fieldOf } from './fields.ts';
import { literalValue } from './literal-value.ts';
import { printValue } from './print.ts';
import { OPERATORS } from './tokenizer.ts';

export interface CompletionItem {
  /** What replaces the part from `from` to `to`. */
  readonly text: string;
  readonly kind: 'field' | 'value' | 'operator';
  /** The locale key that explains it (`filter.field.port`, `filter.is.mine`, `filter.operator.and`), or null. */
  readonly labelKey: string | null;
  /** The id behind a service, so that the window can name it in its own language. */
  readonly service: string | null;
}

export interface Completions {
  readonly from: number;
  readonly to: number;
  readonly items: readonly CompletionItem[];
}

/** Values that are on the host at this moment, the most useful first; `countBy` gives them. */
export type LiveValues = Readonly<Partial<Record<FieldName, readonly string[]>>>;

const MOST_ITEMS = 12;
/** Bare words are completed to values of these fields; more letters than this make a guess worth showing. */
const GUESSED_FIELDS = ['is', 'service', 'process', 'state', 'side', 'range', 'verdict', 'exposure'] as const;
const LETTERS_TO_GUESS = 2;
const PARTS = /[^\p{L}\p{N}]+/u;

/** Ranks a name for what was typed: 0 begins with it, 1 has a part that does (`remote-port`), null for neither. */
function rankOf(names: readonly string[], typed: string): number | null {
  const wanted = typed.toLowerCase();
  const known = names.map((name) => name.toLowerCase());
  if (known.some((name) => name.startsWith(wanted))) return 0;
  return known.some((name) => name.split(PARTS).some((part) => part.startsWith(wanted))) ? 1 : null;
}

function ranked<Item>(items: readonly Item[], names: (item: Item) => readonly string[], typed: string) {
  return items
    .map((item) => ({ item, rank: rankOf(names(item), typed) }))
    .filter(({ rank }) => rank !== null)
    .sort((left, right) => (left.rank ?? 0) - (right.rank ?? 0))
    .map(({ item }) => item);
}

function knownValues(name: FieldName, context: FilterContext, live: LiveValues): readonly string[] {
  const field = fieldOf(name);
  const onHost = live[name] ?? [];
  if (field.kind === 'choice') return field.choices.map((choice) => choice.toLowerCase());
  if (field.kind === 'idiom') return field.choices;
  if (field.kind === 'service') return [...onHost, ...context.services.map(({ id }) => id)];
  if (name === 'category') return [...onHost, ...context.services.map(({ category }) => category)];
  return onHost;
}

function valueItems(
  field: FieldName,
  typed: string,
  context: FilterContext,
  live: LiveValues,
  prefix = '',
): readonly CompletionItem[] {
  const { byId } = catalogueOf(context);
  const wordsOf = (value: string): readonly string[] => {
    const service = field === 'service' ? byId.get(value) : undefined;
    return service === undefined ? [value] : [value, ...serviceNames(service), ...service.aliases];
  };
  return ranked([...new Set(knownValues(field, context, live))], wordsOf, typed).map((value) => ({
    text: prefix + printValue(literalValue(value)),
    kind: 'value',
    labelKey: field === 'is' ? `filter.is.${value}` : null,
    service: field === 'service' ? value : null,
  }));
}

function aliasesOf(name: FieldName): readonly string[] {
  return Object.keys(FIELD_ALIASES).filter((alias) => FIELD_ALIASES[alias] === name);
}

function termItems(typed: string, context: FilterContext, live: LiveValues): readonly CompletionItem[] {
  // A whole operator is no beginning of a word: what is missing after it is said by the error.
  if (OPERATORS.some((operator) => operator === typed)) return [];
  const fields = ranked(FIELD_NAMES, (name) => [name, ...aliasesOf(name)], typed).map((name) => ({
    text: `${name}:`,
    kind: 'field' as const,
    labelKey: `filter.field.${name}`,
    service: null,
  }));
  const operators = OPERATORS.filter((operator) => typed !== '' && operator.startsWith(typed)).map(
    (text) => ({
      text,
      kind: 'operator' as const,
      labelKey: `filter.operator.${text.toLowerCase()}`,
      service: null,
    }),
  );
  if (typed.length < LETTERS_TO_GUESS) return [...operators, ...fields];
  const values = GUESSED_FIELDS.flatMap((field) => valueItems(field, typed, context, live, `${field}:`));
  return [...operators, ...fields, ...values];
}

/** What could be written at the cursor, best first, and which part of the text it would replace. */
export function completions(
  text: string,
  cursor: number,
  context: FilterContext,
  live: LiveValues,
): Completions {
  const { kind, field, typed, from, to } = cursorPlace(text, cursor);
  if (kind === 'nothing') return { from, to, items: [] };
  const items = field === null ? termItems(typed, context, live) : valueItems(field, typed, context, live);
  const written = text.slice(from, to);
  const isFieldName = kind === 'term' && written.endsWith(':');
  // What is written out already needs no completion, and a field's name gives way to another only.
  const fitting = items.filter((item) => item.text !== written && (!isFieldName || item.kind === 'field'));
  return { from, to, items: fitting.slice(0, MOST_ITEMS) };
}
