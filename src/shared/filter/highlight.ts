import type { FilterError } from './filter-error.ts';
import { tokenize, type Token, type TokenKind } from './tokenizer.ts';

export type HighlightKind = 'field' | 'operator' | 'value' | 'error';

export interface Highlight {
  readonly from: number;
  readonly to: number;
  readonly kind: HighlightKind;
}

const KINDS: Readonly<Record<TokenKind, HighlightKind>> = {
  word: 'value',
  quoted: 'value',
  field: 'field',
  comparison: 'operator',
  operator: 'operator',
  'not-sign': 'operator',
  open: 'operator',
  close: 'operator',
  'range-open': 'operator',
  'range-close': 'operator',
  comma: 'operator',
};

function isWithin({ start, end }: Token, error: FilterError | null): boolean {
  return error !== null && start < error.position + error.length && end > error.position;
}

/**
 * The coloured parts of a query in order, whatever its mistakes; what lies between them is white space. With the
 * error that `parseFilter` gave, the parts at its place are marked; an error at the end of the text marks none.
 */
export function highlight(text: string, error: FilterError | null = null): readonly Highlight[] {
  let inRange = false;
  return tokenize(text).map((token) => {
    if (token.kind === 'range-open' || token.kind === 'range-close') inRange = token.kind === 'range-open';
    const isTo = inRange && token.text === 'TO';
    const kind = isWithin(token, error) ? 'error' : isTo ? 'operator' : KINDS[token.kind];
    return { from: token.start, to: token.end, kind };
  });
}
