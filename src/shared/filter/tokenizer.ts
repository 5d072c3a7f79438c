import { readAddress, readEndpoint } from './address-text.ts';
import { fieldNamed } from './field-names.ts';
import { COMPARISONS, type Span } from './syntax.ts';

export type TokenKind =
  | 'word'
  | 'quoted'
  | 'field'
  | 'comparison'
  | 'operator'
  | 'not-sign'
  | 'open'
  | 'close'
  | 'range-open'
  | 'range-close'
  | 'comma';

export interface Token extends Span {
  readonly kind: TokenKind;
  /** Of a field: without its colon. Of a quoted text: without quotes and escapes. */
  readonly text: string;
  /** False for a quoted text whose closing quote is missing. */
  readonly complete: boolean;
}

/** Upper case only: `and` is a word like any other. */
export const OPERATORS = ['AND', 'OR', 'NOT'] as const;

const BRACKETED_ADDRESS = /\[[0-9a-f.]*:[0-9a-f:.]*(?:%[\w.-]+)?\]/iy;
const FIELD = /([a-z][a-z-]+):/iy;
const BARE_WORD = /[^\s()]+/y;
const VALUE_WORD = /[^\s(),]+/y;
const RANGE_WORD = /[^\s()\]]+/y;
const SPACE = /\s+/y;
const QUOTED = /"((?:[^"\\]|\\[^])*)("?)/y;

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}

/** `dead:beef::1`, `std::vector`, `http://x` and `localhost:80` hold colons that end no field's name. */
function fieldAt(text: string, position: number): string | null {
  const name = matchAt(FIELD, text, position)?.[1];
  if (name === undefined) return null;
  const word = matchAt(BARE_WORD, text, position)?.[0] ?? '';
  if (readEndpoint(word) !== null) return null;
  if (fieldNamed(name) !== null) return name;
  const rest = word.slice(name.length + 1);
  return rest.startsWith('//') || rest.startsWith(':') || readAddress(word) !== null ? null : name;
}

/** bare: a term may begin. value: a field's value must begin. list: inside `field:( )`. range: inside `[ ]`. */
type Mode = 'bare' | 'value' | 'list' | 'range';

/** Cuts any text into tokens that cover all but its white space. Never fails: judging is the parser's part. */
class Tokenizer {
  readonly tokens: Token[] = [];
  private position = 0;
  private mode: Mode = 'bare';
  private inList = false;

  constructor(private readonly text: string) {}

  run(): readonly Token[] {
    while (this.position < this.text.length) {
      const space = matchAt(SPACE, this.text, this.position);
      if (space !== null) this.skipSpace(space[0].length);
      else if (this.mode === 'range') this.rangePart();
      else if (!this.punctuation()) {
        if (this.mode === 'bare') this.bareTerm();
        else this.value();
      }
    }
    return this.tokens;
  }

  private skipSpace(length: number): void {
    this.position += length;
    if (this.mode === 'value') this.afterValue();
  }

  private add(kind: TokenKind, length: number, text?: string, complete = true): void {
    const start = this.position;
    const end = start + length;
    this.tokens.push({ kind, start, end, text: text ?? this.text.slice(start, end), complete });
    this.position = end;
  }

  private afterValue(): void {
    this.mode = this.inList ? 'list' : 'bare';
  }

  private punctuation(): boolean {
    const character = this.text.charAt(this.position);
    if (character === '(') {
      if (this.mode === 'value') this.inList = true;
      this.afterValue();
      this.add('open', 1);
      return true;
    }
    if (character === ')') {
      this.inList = false;
      this.mode = 'bare';
      this.add('close', 1);
      return true;
    }
    if (character === '"') {
      const [whole, inner, end] = matchAt(QUOTED, this.text, this.position) ?? [];
      // An unclosed text that ends in a lone backslash is the one the pattern cannot take whole.
      const closed = end === '"';
      const length = closed && whole !== undefined ? whole.length : this.text.length - this.position;
      const raw = closed ? (inner ?? '') : this.text.slice(this.position + 1);
      this.add('quoted', length, raw.replace(/\\(["\\])/g, '$1'), closed);
      this.afterWord();
      return true;
    }
    return false;
  }

  /** A comma that touches a value goes on with the list of values: `port:80,443`. */
  private afterWord(): void {
    const commaFollows = this.text.charAt(this.position) === ',';
    if (this.mode !== 'value' || !commaFollows) this.afterValue();
  }

  private bareTerm(): void {
    const character = this.text.charAt(this.position);
    const next = this.text.charAt(this.position + 1);
    // `--inspect` is what people look for in command lines; negating twice is not.
    if (character === '!' || (character === '-' && next !== '-')) {
      this.add('not-sign', 1);
      return;
    }
    const field = fieldAt(this.text, this.position);
    if (field !== null) {
      this.add('field', field.length + 1, field);
      this.mode = 'value';
      return;
    }
    const word = matchAt(BARE_WORD, this.text, this.position)?.[0] ?? character;
    this.add(OPERATORS.some((operator) => operator === word) ? 'operator' : 'word', word.length);
  }

  private value(): void {
    const comparison = COMPARISONS.find((sign) => this.text.startsWith(sign, this.position));
    if (this.text.charAt(this.position) === ',') this.add('comma', 1);
    else if (comparison !== undefined && this.tokens.at(-1)?.kind !== 'comparison') {
      this.add('comparison', comparison.length);
    } else if (
      this.text.charAt(this.position) === '[' &&
      matchAt(BRACKETED_ADDRESS, this.text, this.position) === null
    ) {
      this.add('range-open', 1);
      this.mode = 'range';
    } else {
      const word = matchAt(VALUE_WORD, this.text, this.position)?.[0] ?? this.text.charAt(this.position);
      this.add(OPERATORS.some((operator) => operator === word) ? 'operator' : 'word', word.length);
      this.afterWord();
    }
  }

  private rangePart(): void {
    const word = matchAt(RANGE_WORD, this.text, this.position);
    if (word !== null) {
      this.add('word', word[0].length);
      return;
    }
    const closes = this.text.charAt(this.position) === ']';
    this.mode = 'value';
    if (closes) {
      this.add('range-close', 1);
      this.afterWord();
    } else this.afterValue();
  }
}

/** The tokens of a query, whatever its mistakes. */
export function tokenize(text: string): readonly Token[] {
  return new Tokenizer(text).run();
}
