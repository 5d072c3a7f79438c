import type { TextValue } from './syntax.ts';
import { OPERATORS } from './tokenizer.ts';

const NEEDS_QUOTES = /[\s(),"*?]|^[[<>]|^$/;

/** A value to be taken letter by letter, quoted only where the language would read more into it. */
export function literalValue(text: string): TextValue {
  const quoted = NEEDS_QUOTES.test(text) || OPERATORS.some((operator) => operator === text);
  return { kind: 'text', text, quoted, start: 0, end: 0 };
}
