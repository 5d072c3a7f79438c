import type { FieldName } from './field-names.ts';
import { canonicalChoice, fieldOf } from './fields.ts';
import type { FilterError } from './filter-error.ts';
import { readSyntax } from './parser.ts';
import { printFilter } from './print.ts';
import { groupOf, type FieldTerm, type FilterNode, type FilterValue, type TextValue } from './syntax.ts';
import { literalValue } from './literal-value.ts';
import { tokenize } from './tokenizer.ts';
import { hasWildcard } from './wildcard.ts';

function fieldTerm(field: FieldName, values: readonly FilterValue[]): FieldTerm {
  return { type: 'field', field, values, start: 0, end: 0 };
}

/** Where the text must end, at most, to be without this mistake: no longer beginning is a query either. */
function endBefore({ code, position }: FilterError, text: string): number {
  const tokens = tokenize(text);
  if (code === 'unclosed-parenthesis') {
    let closed = 0;
    const open = tokens.findLast(({ kind }) => {
      if (kind === 'close') closed += 1;
      return kind === 'open' && closed-- === 0;
    });
    if (open !== undefined) return open.start;
  }
  return tokens.findLast(({ start }) => start <= position)?.start ?? 0;
}

function longestQuery(text: string): FilterNode | null {
  for (let part = text; part !== '';) {
    const answer = readSyntax(part);
    if (answer.ok) return answer.root;
    part = part.slice(0, endBefore(answer.error, part));
  }
  return null;
}

/** All that the window offers for a query asks about one and the same text. */
let last: { readonly text: string; readonly root: FilterNode | null } = { text: '', root: null };

/** The longest beginning of a text that is a query; a helper must work while the user is still typing. */
function usablePart(text: string): FilterNode | null {
  if (text !== last.text) last = { text, root: longestQuery(text) };
  return last.root;
}

/** What must all hold, as a list. */
function conditionsOf(root: FilterNode | null): readonly FilterNode[] {
  if (root === null) return [];
  return root.type === 'and' ? root.operands : [root];
}

function printConditions([first, ...rest]: readonly FilterNode[]): string {
  if (first === undefined) return '';
  return printFilter(
    rest.length === 0 ? first : { type: 'and', operands: [first, ...rest], start: 0, end: 0 },
  );
}

function isTermOf(field: FieldName, node: FilterNode): node is FieldTerm {
  return node.type === 'field' && node.field === field;
}

/** A value that names one thing, as the contract spells it; null for a pattern, a range or a comparison. */
function exactValue(field: FieldName, value: FilterValue): string | null {
  if (value.kind !== 'text' || (!value.quoted && hasWildcard(value.text))) return null;
  return canonicalChoice(fieldOf(field), value.text) ?? value.text;
}

function isSame(field: FieldName, left: FilterValue, right: FilterValue): boolean {
  const text = exactValue(field, left)?.toLowerCase();
  return text !== undefined && text === exactValue(field, right)?.toLowerCase();
}

/** The exact values that a query selects of a field at its top level; patterns and ranges are none. */
export function selectedValues(text: string, field: FieldName): readonly string[] {
  const terms = conditionsOf(usablePart(text)).filter((node) => isTermOf(field, node));
  const values = terms
    .flatMap((term) => term.values)
    .map((value) => exactValue(field, value))
    .filter((value) => value !== null);
  return [...new Set(values)];
}

function without(field: FieldName, node: FilterNode, removed: FilterValue): readonly FilterNode[] {
  if (!isTermOf(field, node)) return [node];
  const values = node.values.filter((value) => !isSame(field, value, removed));
  return values.length === 0 ? [] : [{ ...node, values }];
}

/** Words of a fixed list are written in lower case, as people write them. */
function writtenValue(field: FieldName, value: string): TextValue {
  return literalValue(canonicalChoice(fieldOf(field), value)?.toLowerCase() ?? value);
}

/**
 * Adds `field:value` to what must hold, or removes it when it is there. A second value of a field widens the
 * choice, `field:(a OR b)`; only the questions of `is:` stand side by side, since several can hold at once.
 */
export function toggleTerm(text: string, field: FieldName, value: string): string {
  const conditions = conditionsOf(usablePart(text));
  const toggled = writtenValue(field, value);
  const terms = conditions.filter((node) => isTermOf(field, node));
  if (terms.some((term) => term.values.some((one) => isSame(field, one, toggled)))) {
    return printConditions(conditions.flatMap((node) => without(field, node, toggled)));
  }
  const [widened] = field === 'is' ? [] : terms;
  if (widened === undefined) return printConditions([...conditions, fieldTerm(field, [toggled])]);
  const wider = fieldTerm(field, [...widened.values, toggled]);
  return printConditions(conditions.map((node) => (node === widened ? wider : node)));
}

/** Makes `value` the one that a query selects of a field at its top level; null leaves the field open. */
export function setTerm(text: string, field: FieldName, value: string | null): string {
  return setValue(text, field, value === null ? null : writtenValue(field, value));
}

/** One value of one field, as the contract spells it. */
export interface Term {
  readonly field: FieldName;
  readonly value: string;
}

/**
 * What any of these terms selects, and what else must hold already. Terms of one field take the place of what the query
 * selects of it, `field:(a OR b)`; of several fields nothing is replaced, `(field:a OR other:(b OR c))`.
 */
export function setAnyOf(text: string, terms: readonly Term[]): string {
  const fields = [...new Set(terms.map(({ field }) => field))];
  const alternatives = fields.map((field) => {
    const values = new Set(terms.flatMap((term) => (term.field === field ? [term.value] : [])));
    return fieldTerm(
      field,
      [...values].map((value) => writtenValue(field, value)),
    );
  });
  const [first, ...rest] = alternatives;
  if (first === undefined) return text;
  if (rest.length === 0) return setValues(text, first.field, first.values);
  return printConditions([...conditionsOf(usablePart(text)), groupOf('or', first, rest)]);
}

/** Makes the numbers from `first` to `last`, both included, what a query selects of a field at its top level. */
export function setRange(text: string, field: FieldName, first: number, last: number): string {
  if (first === last) return setTerm(text, field, String(first));
  return setValue(text, field, {
    kind: 'range',
    first: String(first),
    last: String(last),
    start: 0,
    end: 0,
  });
}

function setValue(text: string, field: FieldName, value: FilterValue | null): string {
  return setValues(text, field, value === null ? [] : [value]);
}

function setValues(text: string, field: FieldName, values: readonly FilterValue[]): string {
  const conditions = conditionsOf(usablePart(text));
  const others = conditions.filter((node) => !isTermOf(field, node));
  if (values.length === 0) return printConditions(others);
  const term = fieldTerm(field, values);
  const place = conditions.findIndex((node) => isTermOf(field, node));
  if (place === -1) return printConditions([...others, term]);
  const before = conditions.slice(0, place);
  return printConditions([...before, term, ...others.slice(before.length)]);
}
