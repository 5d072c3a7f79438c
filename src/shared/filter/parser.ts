import { fieldNamed } from './field-names.ts';
import { closestFields } from './closest-fields.ts';
import { expectedValue } from './expected-value.ts';
import { fieldOf } from './fields.ts';
import {
  FilterProblem,
  literals,
  type Expectation,
  type FilterError,
  type FilterErrorCode,
} from './filter-error.ts';
import {
  COMPARISONS,
  groupOf,
  type FieldTerm,
  type FilterNode,
  type FilterValue,
  type Span,
} from './syntax.ts';
import { tokenize, type Token, type TokenKind } from './tokenizer.ts';

/** Deeper than anyone writes, shallower than any stack. */
const DEEPEST = 100;

const TERM: readonly Expectation[] = [{ kind: 'term' }];
const NEXT_VALUE = literals(['OR', ')']);

/** Recursive descent: or > and > not > term. Judges form only; what values mean is checked afterwards. */
class Parser {
  private readonly tokens: readonly Token[];
  private index = 0;
  private depth = 0;
  /** What the values of the field being read can be. */
  private expected: readonly Expectation[] = [];

  constructor(private readonly text: string) {
    this.tokens = tokenize(text);
  }

  run(): FilterNode | null {
    if (this.tokens.length === 0) return null;
    const root = this.either();
    const left = this.peek();
    // Only a closing parenthesis ends a group early, so nothing else can be left over.
    if (left !== undefined) this.fail('unexpected-parenthesis', left, literals(['AND', 'OR']));
    return root;
  }

  private peek(): Token | undefined {
    return this.tokens[this.index];
  }

  private isOperator(text: string): boolean {
    const token = this.peek();
    return token?.kind === 'operator' && token.text === text;
  }

  /** At the end of the text when there is no token. */
  private fail(code: FilterErrorCode, at: Span | undefined, expected: readonly Expectation[]): never {
    const { length } = this.text;
    throw new FilterProblem(code, at ?? { start: length, end: length }, expected);
  }

  private either(): FilterNode {
    const first = this.both();
    const rest: FilterNode[] = [];
    while (this.isOperator('OR')) {
      this.index += 1;
      rest.push(this.both());
    }
    return groupOf('or', first, rest);
  }

  private both(): FilterNode {
    const first = this.negation();
    const rest: FilterNode[] = [];
    for (;;) {
      const token = this.peek();
      if (token === undefined || token.kind === 'close' || this.isOperator('OR')) break;
      if (this.isOperator('AND')) this.index += 1;
      rest.push(this.negation());
    }
    return groupOf('and', first, rest);
  }

  private negation(): FilterNode {
    const token = this.peek();
    if (token === undefined || (token.kind !== 'not-sign' && !this.isOperator('NOT'))) return this.term();
    this.enter(token);
    this.index += 1;
    const operand = this.negation();
    this.depth -= 1;
    return { type: 'not', operand, start: token.start, end: operand.end };
  }

  private enter(token: Token): void {
    this.depth += 1;
    if (this.depth > DEEPEST) this.fail('too-deep', token, []);
  }

  private term(): FilterNode {
    const token = this.peek();
    if (token === undefined) return this.fail('missing-term', undefined, TERM);
    if (token.kind === 'operator') return this.fail('unexpected-operator', token, TERM);
    if (token.kind === 'close') return this.fail('missing-term', token, TERM);
    this.index += 1;
    if (token.kind === 'open') return this.group(token);
    if (token.kind === 'field') return this.fieldTerm(token);
    const value = this.textValue(token, TERM);
    return { type: 'bare', value, start: token.start, end: token.end };
  }

  private group(open: Token): FilterNode {
    this.enter(open);
    const inner = this.either();
    this.depth -= 1;
    const close = this.closing();
    return { ...inner, start: open.start, end: close.end };
  }

  private closing(): Token {
    const close = this.peek();
    if (close === undefined) return this.fail('unclosed-parenthesis', undefined, literals([')']));
    if (close.kind !== 'close') return this.fail('unexpected-text', close, literals([')']));
    this.index += 1;
    return close;
  }

  private textValue(token: Token, expected: readonly Expectation[]): FilterValue & { kind: 'text' } {
    const { start, end, text } = token;
    if (token.kind === 'quoted') {
      if (!token.complete) this.fail('unclosed-quote', undefined, literals(['"']));
      return { kind: 'text', text, quoted: true, start, end };
    }
    if (token.kind === 'operator') this.fail('unexpected-operator', token, expected);
    if (token.kind !== 'word') this.fail('unexpected-text', token, expected);
    return { kind: 'text', text, quoted: false, start, end };
  }

  private fieldTerm(token: Token): FieldTerm {
    const field = fieldNamed(token.text);
    if (field === null) {
      const near = closestFields(token.text);
      const name = { start: token.start, end: token.end - 1 };
      return this.fail('unknown-field', name, near.length > 0 ? literals(near) : TERM);
    }
    const next = this.glued(token.end);
    this.expected = expectedValue(fieldOf(field));
    const values = next?.kind === 'open' ? this.list() : this.commaList(token.end);
    const end = this.tokens[this.index - 1]?.end ?? token.end;
    return { type: 'field', field, values, start: token.start, end };
  }

  /** The next token if it touches the one before, which is how a value belongs to its field. */
  private glued(end: number): Token | undefined {
    const token = this.peek();
    return token?.start === end && token.kind !== 'close' ? token : undefined;
  }

  private commaList(start: number): readonly FilterValue[] {
    const values = [this.value(start)];
    for (;;) {
      const comma = this.peek();
      if (comma?.kind !== 'comma') return values;
      this.index += 1;
      values.push(this.value(comma.end));
    }
  }

  /** `(80 OR 443)`: OR, a comma or a space between values all say the same. */
  private list(): readonly FilterValue[] {
    this.index += 1;
    const values: FilterValue[] = [];
    for (;;) {
      values.push(this.value(this.peek()?.start ?? this.text.length));
      const next = this.peek();
      if (next === undefined || next.kind === 'close') break;
      if (this.isOperator('OR') || next.kind === 'comma') this.index += 1;
      else if (next.kind === 'operator') this.fail('unexpected-operator', next, NEXT_VALUE);
    }
    this.closing();
    return values;
  }

  private value(start: number): FilterValue {
    const token = this.glued(start);
    if (token === undefined) return this.fail('missing-value', { start, end: start }, this.expected);
    this.index += 1;
    if (token.kind === 'range-open') return this.range(token);
    const comparison = COMPARISONS.find((sign) => token.kind === 'comparison' && token.text === sign);
    if (comparison === undefined) return this.textValue(token, this.expected);
    const number = this.glued(token.end);
    if (number === undefined)
      return this.fail('missing-value', { start: token.end, end: token.end }, this.expected);
    this.index += 1;
    const { text, end } = this.textValue(number, this.expected);
    return { kind: 'comparison', comparison, text, start: token.start, end };
  }

  private range(open: Token): FilterValue {
    const first = this.rangePart('word', this.expected);
    const to = this.rangePart('word', literals(['TO']));
    if (to.text !== 'TO') this.fail('unexpected-text', to, literals(['TO']));
    const last = this.rangePart('word', this.expected);
    const close = this.rangePart('range-close', literals([']']));
    const bound = (token: Token): string | null => (token.text === '*' ? null : token.text);
    return { kind: 'range', first: bound(first), last: bound(last), start: open.start, end: close.end };
  }

  private rangePart(kind: TokenKind, expected: readonly Expectation[]): Token {
    const token = this.peek();
    if (token === undefined) return this.fail('unclosed-range', undefined, expected);
    if (token.kind !== kind) return this.fail('unexpected-text', token, expected);
    this.index += 1;
    return token;
  }
}

/** The tree of a query, null for an empty one. Throws `FilterProblem` at the first mistake of form. */
export function parseSyntax(text: string): FilterNode | null {
  return new Parser(text).run();
}

export type SyntaxResult =
  | { readonly ok: true; readonly root: FilterNode | null }
  | { readonly ok: false; readonly error: FilterError };

/** As `parseSyntax`, but with the mistake as a value. */
export function readSyntax(text: string): SyntaxResult {
  try {
    return { ok: true, root: parseSyntax(text) };
  } catch (problem) {
    if (problem instanceof FilterProblem) return { ok: false, error: problem.in(text) };
    throw problem;
  }
}
