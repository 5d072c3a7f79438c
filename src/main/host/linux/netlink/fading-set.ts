/** A set that forgets: a member stays for at least the time given, and for less than twice as long while others come. */
export class FadingSet<Member> {
  readonly #milliseconds: number;
  readonly #now: () => number;
  #young = new Set<Member>();
  #old = new Set<Member>();
  #turnedAt = -Infinity;

  constructor(milliseconds: number, now: () => number = () => performance.now()) {
    this.#milliseconds = milliseconds;
    this.#now = now;
  }

  add(member: Member): void {
    const now = this.#now();
    if (now - this.#turnedAt >= this.#milliseconds) {
      this.#old = this.#young;
      this.#young = new Set();
      this.#turnedAt = now;
    }
    this.#young.add(member);
  }

  has(member: Member): boolean {
    return this.#young.has(member) || this.#old.has(member);
  }
}
