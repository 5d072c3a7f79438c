import type { Span } from './syntax.ts';

/** Stable: the window's sentences hang on them (locale keys `filter.error.<code>`). */
export const FILTER_ERROR_CODES = [
  'missing-term',
  'missing-value',
  'unclosed-quote',
  'unclosed-parenthesis',
  'unclosed-range',
  'unexpected-parenthesis',
  'unexpected-operator',
  'unexpected-text',
  'unknown-field',
  'not-a-number',
  'number-too-large',
  'reversed-range',
  'range-not-allowed',
  'comparison-not-allowed',
  'unknown-choice',
  'not-an-address',
  'too-deep',
] as const;
export type FilterErrorCode = (typeof FILTER_ERROR_CODES)[number];

/** Things that have no fixed spelling (locale keys `filter.expected.<kind>`). */
export const EXPECTED_KINDS = ['term', 'value', 'number', 'address'] as const;
export type ExpectedKind = (typeof EXPECTED_KINDS)[number];

/** What could stand at the place: a kind of thing, or a literal such as `)` or `listen`. */
export type Expectation =
  { readonly kind: ExpectedKind } | { readonly kind: 'literal'; readonly text: string };

/** `position + length` never reaches beyond the text. */
export interface FilterError {
  readonly position: number;
  readonly length: number;
  readonly code: FilterErrorCode;
  readonly expected: readonly Expectation[];
  /** The text at the place; empty at the end of the query. */
  readonly found: string;
}

/** Thrown and caught inside this folder only: `parseFilter` answers with the error as a value. */
export class FilterProblem extends Error {
  constructor(
    private readonly code: FilterErrorCode,
    private readonly span: Span,
    private readonly expected: readonly Expectation[],
  ) {
    super(code);
  }

  /** The problem as a value, with what stands at its place in the text. */
  in(text: string): FilterError {
    const { start, end } = this.span;
    const { code, expected } = this;
    return { position: start, length: end - start, code, expected, found: text.slice(start, end) };
  }
}

export function literals(texts: readonly string[]): readonly Expectation[] {
  return texts.map((text) => ({ kind: 'literal', text }));
}
