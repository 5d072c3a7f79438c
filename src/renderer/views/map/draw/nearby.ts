interface Place {
  readonly x: number;
  readonly y: number;
}

const STRIDE = 4096;

/** What stands in a picture, found by the square that it stands in; no two further apart than `reach` are told. */
export class Nearby<Item extends Place> {
  readonly #reach: number;
  readonly #squares = new Map<number, Item[]>();

  constructor(reach: number) {
    this.#reach = reach;
  }

  add(item: Item): void {
    const square = this.#squareOf(item);
    const mates = this.#squares.get(square);
    if (mates === undefined) this.#squares.set(square, [item]);
    else mates.push(item);
  }

  /** All that may be near to a place. */
  each(place: Place, visit: (item: Item) => void): void {
    const square = this.#squareOf(place);
    for (const row of [-STRIDE, 0, STRIDE]) {
      for (const column of [-1, 0, 1]) {
        for (const item of this.#squares.get(square + row + column) ?? []) visit(item);
      }
    }
  }

  #squareOf({ x, y }: Place): number {
    return Math.floor(y / this.#reach) * STRIDE + Math.floor(x / this.#reach);
  }
}
