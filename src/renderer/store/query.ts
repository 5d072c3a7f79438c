import type { FilterError } from '../../shared/filter/filter-error.ts';
import { createObservable } from './observable.ts';
import type { Matches } from './socket-model.ts';

export interface Query {
  /** What stands in the search box: facets and views edit this and nothing else. */
  readonly text: string;
  /** The last text that could be read; what the table shows. */
  readonly appliedText: string;
  readonly error: FilterError | null;
}

export type CompileResult =
  { readonly ok: true; readonly matches: Matches } | { readonly ok: false; readonly error: FilterError };

/** Words of small letters: no number, which means one port; no operator, sign, quotation mark or wildcard. */
const PLAIN_WORDS = /^\p{Ll}[\p{Ll} ]*$/u;

/** Whether every row that `text` leaves was left by `before` already: words that all must hold, and grew. */
export function isNarrower(before: string, text: string): boolean {
  // The one word that means an address and is not looked for letter by letter.
  if (text.includes('localhost')) return false;
  return text.startsWith(before) && PLAIN_WORDS.test(before) && PLAIN_WORDS.test(text);
}

/** The text of the search box and what became of it. A text with an error leaves the last good filter at work. */
export class QueryStore {
  readonly state = createObservable<Query>({ text: '', appliedText: '', error: null });
  readonly #compile: (text: string) => CompileResult;
  readonly #apply: (matches: Matches, isNarrower: boolean) => void;

  constructor(
    compile: (text: string) => CompileResult,
    apply: (matches: Matches, isNarrower: boolean) => void,
  ) {
    this.#compile = compile;
    this.#apply = apply;
  }

  set(text: string): void {
    const before = this.state.get();
    if (text === before.text) return;
    const result = this.#compile(text);
    if (result.ok) {
      this.#apply(result.matches, isNarrower(before.appliedText, text));
      this.state.set({ text, appliedText: text, error: null });
    } else {
      this.state.set({ text, appliedText: before.appliedText, error: result.error });
    }
  }
}
