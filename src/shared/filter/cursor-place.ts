import { fieldNamed, type FieldName } from './field-names.ts';
import { tokenize, type Token } from './tokenizer.ts';

/** What is being written at the cursor. */
export interface CursorPlace {
  /** term: a word or a field. value: a value of `field`. nothing: a number of a range, which nobody completes. */
  readonly kind: 'term' | 'value' | 'nothing';
  readonly field: FieldName | null;
  /** What of it stands already before the cursor. */
  readonly typed: string;
  /** The part of the text that a completion replaces. */
  readonly from: number;
  readonly to: number;
}

/** Follows which field the values belong to, token by token. */
class ValueTracker {
  field: FieldName | null = null;
  /** True while the next thing written, after a space or not, is a value. */
  inList = false;
  private end = -1;

  take(token: Token): void {
    const isGlued = token.start === this.end;
    this.end = token.end;
    if (token.kind === 'field') this.start(fieldNamed(token.text), false);
    else if (token.kind === 'open') this.start(isGlued ? this.field : null, isGlued && this.field !== null);
    else if (token.kind === 'close' || (!isGlued && !this.inList)) this.start(null, false);
  }

  private start(field: FieldName | null, inList: boolean): void {
    this.field = field;
    this.inList = inList;
  }
}

const WORDS = new Set<Token['kind']>(['word', 'quoted', 'operator']);
const IN_NUMBER = new Set<Token['kind'] | undefined>(['range-open', 'comparison']);

/** Where the token at the cursor ends in the whole text. An open quote swallows all the rest, so it ends here. */
function endOfToken(text: string, from: number, cursor: number): number {
  const token = tokenize(text).find(({ start, end }) => start <= from && from < end);
  return token?.complete === true ? Math.max(token.end, cursor) : cursor;
}

function isInRange(tokens: readonly Token[]): boolean {
  const bracket = tokens.findLast(({ kind }) => kind === 'range-open' || kind === 'range-close');
  return bracket?.kind === 'range-open';
}

/** What a completion at the cursor would complete. */
export function cursorPlace(text: string, cursor: number): CursorPlace {
  const tokens = tokenize(text.slice(0, cursor));
  const tracker = new ValueTracker();
  for (const token of tokens) tracker.take(token);
  const touching = tokens.at(-1)?.end === cursor ? tokens.at(-1) : undefined;
  const word = touching !== undefined && WORDS.has(touching.kind) ? touching : undefined;
  const from = word?.start ?? cursor;
  const to = word === undefined ? cursor : endOfToken(text, from, cursor);
  const place = { field: null, typed: word?.text ?? '', from, to };
  const before = tokens.at(word === undefined ? -1 : -2);
  const isOfUnknownField = before?.kind === 'field' && before.end === from && tracker.field === null;
  if (isOfUnknownField || IN_NUMBER.has(before?.kind) || isInRange(tokens)) {
    return { ...place, kind: 'nothing' };
  }
  const isValue = tracker.field !== null && (tracker.inList || touching !== undefined);
  return isValue ? { ...place, kind: 'value', field: tracker.field } : { ...place, kind: 'term' };
}
