import type { SourceReport } from '../../../shared/socket.ts';
import type { Answer } from './portable-system.ts';

/** The last answer of one tool, kept while later ones fail if it may be, and the report that says so. */
export class TimedAnswer<T> {
  #value: T | null = null;
  #report: SourceReport | null = null;
  readonly #now: () => number;
  readonly #whileFailing: 'keep' | 'forget';

  constructor(now: () => number, whileFailing: 'keep' | 'forget') {
    this.#now = now;
    this.#whileFailing = whileFailing;
  }

  get value(): T | null {
    return this.#value;
  }

  /** Null until the first answer. */
  get report(): SourceReport | null {
    return this.#report;
  }

  async refresh(ask: () => Promise<Answer<T>>): Promise<void> {
    const startedAt = this.#now();
    const { source, value, rows, error } = await ask();
    const milliseconds = Math.max(0, this.#now() - startedAt);
    const readAt = new Date(startedAt).toISOString();
    if (value !== null || this.#whileFailing === 'forget') this.#value = value;
    const state = error === null ? 'ok' : value === null && this.#value !== null ? 'stale' : 'failed';
    this.#report = { name: source, state, rows, milliseconds, readAt, error };
  }
}
