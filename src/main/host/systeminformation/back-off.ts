const FIRST_MILLISECONDS = 2000;
const LONGEST_MILLISECONDS = 30_000;

/** Says how long a failing source is left in peace: 2 s, 4 s, 8 s … 30 s after its last failure. */
export class BackOff {
  #failures = 0;
  #until = 0;
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  get waiting(): boolean {
    return this.#failures > 0 && this.#now() < this.#until;
  }

  /** Whoever asks by hand does not wait. */
  end(): void {
    this.#until = 0;
  }

  succeeded(): void {
    this.#failures = 0;
  }

  failed(): void {
    this.#failures += 1;
    const pause = Math.min(FIRST_MILLISECONDS * 2 ** (this.#failures - 1), LONGEST_MILLISECONDS);
    this.#until = this.#now() + pause;
  }
}
