/** Texts that are found by the words that they are made of, one step a word: quicker than to put them together again. */
export class Shelf {
  text: string | null = null;
  #word: string | null = null;
  #only: Shelf | null = null;
  #others: Map<string | null, Shelf> | null = null;

  at(word: string | null): Shelf {
    // Nearly always there is one way on: the sockets of a process are alike.
    if (this.#only !== null && this.#word === word) return this.#only;
    const known = this.#others?.get(word);
    if (known !== undefined) return known;
    const next = new Shelf();
    if (this.#only === null) {
      this.#only = next;
      this.#word = word;
    } else {
      this.#others ??= new Map();
      this.#others.set(word, next);
    }
    return next;
  }
}
