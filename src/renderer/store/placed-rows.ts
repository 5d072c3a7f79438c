import type { RowTable } from '../../shared/filter/row-table.ts';
import type { InspectedSocket } from '../../shared/socket.ts';
import type { RowOrder } from './row-order.ts';

/** Rows in their order, each of them looked up when somebody asks for it. */
export interface Rows extends Iterable<InspectedSocket> {
  readonly length: number;
  at(index: number): InspectedSocket | undefined;
}

/**
 * Rows by the places of a table: numbers, so that fifty thousand of them are no work for the garbage collector every
 * second. The table moves on and the list does not: it is told what was at its places before that changes, and asks
 * those that follow it for what was there until theirs did.
 */
export class PlacedRows implements Rows {
  readonly #table: Pick<RowTable, 'at'>;
  readonly #places: RowOrder;
  readonly #before = new Map<number, InspectedSocket>();
  #next: PlacedRows | null = null;

  constructor(table: Pick<RowTable, 'at'>, places: RowOrder) {
    this.#table = table;
    this.#places = places;
  }

  get length(): number {
    return this.#places.length;
  }

  at(index: number): InspectedSocket | undefined {
    const place = this.#places[index];
    if (place === undefined) return undefined;
    let before = this.#before.get(place);
    for (let rows = this.#next; rows !== null && before === undefined; rows = rows.#next)
      before = rows.#before.get(place);
    return before ?? this.#table.at(place);
  }

  *[Symbol.iterator](): Iterator<InspectedSocket> {
    for (let index = 0; index < this.length; index++) {
      const socket = this.at(index);
      if (socket !== undefined) yield socket;
    }
  }

  /** Another socket comes to this place, or none. To be told of the newest list, before that happens. */
  keep(place: number): void {
    const socket = this.#table.at(place);
    if (socket !== undefined && !this.#before.has(place)) this.#before.set(place, socket);
  }

  followedBy(next: PlacedRows): void {
    this.#next = next;
  }
}
