const FIRST_MILLISECONDS = 2000;
const LONGEST_MILLISECONDS = 30_000;

/** Says how long a failing source is left in peace: 2 s, 4 s, 8 s … 30 s after its last failure. */
export class BackOff {
  #failures = 0;
  #failedAt = 0;
  #pause = 0;
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Not where the clock was set back since: the pause would last as long as the clock was wrong. */
  get waiting(): boolean {
    const passed = this.#now() - this.#failedAt;
    return passed >= 0 && passed < this.#pause;
  }

  /** Whoever asks by hand does not wait. */
  end(): void {
    this.#pause = 0;
  }

  succeeded(): void {
    this.#failures = 0;
    this.#pause = 0;
  }

  failed(): void {
    this.#failures += 1;
    this.#pause = Math.min(FIRST_MILLISECONDS * 2 ** (this.#failures - 1), LONGEST_MILLISECONDS);
    this.#failedAt = this.#now();
  }
}
