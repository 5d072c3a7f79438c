import type { FilterError } from '../../shared/filter/filter-error.ts';
import type { RowTest } from '../../shared/filter/row-test.ts';
import { createObservable } from './observable.ts';

export interface Query {
  /** What stands in the search box: facets and views edit this and nothing else. */
  readonly text: string;
  /** The last text that could be read; what the table shows. */
  readonly appliedText: string;
  readonly error: FilterError | null;
}

export type CompileResult =
  { readonly ok: true; readonly matches: RowTest } | { readonly ok: false; readonly error: FilterError };

/** The text of the search box and what became of it. A text with an error leaves the last good filter at work. */
export class QueryStore {
  readonly state = createObservable<Query>({ text: '', appliedText: '', error: null });
  readonly #compile: (text: string) => CompileResult;
  readonly #apply: (matches: RowTest) => void;

  constructor(compile: (text: string) => CompileResult, apply: (matches: RowTest) => void) {
    this.#compile = compile;
    this.#apply = apply;
  }

  set(text: string): void {
    const before = this.state.get();
    if (text === before.text) return;
    const result = this.#compile(text);
    if (result.ok) {
      this.#apply(result.matches);
      this.state.set({ text, appliedText: text, error: null });
    } else {
      this.state.set({ text, appliedText: before.appliedText, error: result.error });
    }
  }
}
