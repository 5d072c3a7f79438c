/** How many clients each listener has, by its id. */
export class ClientCounts {
  readonly #counts = new Map<string, number>();
  readonly #changed = new Set<string>();

  of(listenerId: string): number {
    return this.#counts.get(listenerId) ?? 0;
  }

  move(from: string | null, to: string | null): void {
    if (from === to) return;
    if (from !== null) this.#add(from, -1);
    if (to !== null) this.#add(to, 1);
  }

  /** Ids of the listeners that have other counts since the last time this was asked. */
  takeChanged(): readonly string[] {
    const changed = [...this.#changed];
    this.#changed.clear();
    return changed;
  }

  #add(id: string, difference: 1 | -1): void {
    const count = this.of(id) + difference;
    if (count === 0) this.#counts.delete(id);
    else this.#counts.set(id, count);
    this.#changed.add(id);
  }
}
