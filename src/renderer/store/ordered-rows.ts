import { always, type RowTest } from '../../shared/filter/row-test.ts';
import { RowTable } from '../../shared/filter/row-table.ts';
import type { InspectedSocket } from '../../shared/socket.ts';
import type { Grouping } from '../../shared/table-settings.ts';
import { PlacedRows, type Rows } from './placed-rows.ts';
import { bisect, mergeOrder, sortedIndexOf, type RowOrder } from './row-order.ts';
import { groupSource } from './group-key.ts';
import {
  compareBy,
  comparePlacesBy,
  compareTies,
  isTieOrder,
  sortOrder,
  type Compare,
  type Sort,
} from './sort.ts';

/** The answers of a filter, and one more. */
const HIDDEN = 0;
const SHOWN = 1;
const CLOSED = 2;

export interface RowsChange {
  readonly added: readonly InspectedSocket[];
  /** As they are now; all of them are known by their ids. */
  readonly changed: readonly InspectedSocket[];
  readonly removed: readonly InspectedSocket[];
  /** Whether those of `removed` that are shown stay a little longer. */
  readonly keepsClosed: boolean;
}

export interface ShownChange {
  /** Those of `added` and `changed` that are shown. */
  readonly come: readonly InspectedSocket[];
  /** Those of `removed` that are still shown. */
  readonly closed: readonly InspectedSocket[];
}

export interface GroupStart {
  /** What its rows have in common; see `groupSource`. */
  readonly key: string;
  /** The first of them among the rows. */
  readonly first: number;
}

/** What the table shows, each in its order; the very object of before where nothing in it changed. */
export interface ShownRows {
  readonly rows: Rows;
  /** Where each group of `rows` begins, in order; none where they are not grouped. */
  readonly groups: readonly GroupStart[];
  /** Those of `rows` that have closed. */
  readonly closed: readonly InspectedSocket[];
  /** Another number whenever the others of `rows` are not those of before. */
  readonly revision: number;
}

/**
 * The sockets in the order of the table, and which of them the filter leaves. Orders and answers are numbers in
 * typed arrays, by the place of each socket in a table: a second's change moves numbers and no objects.
 */
export class OrderedRows {
  readonly table = new RowTable();
  /** By port and nothing else: every other order is made from this one, and that of the table is often this very one. */
  #base: RowOrder = new Uint32Array();
  #order: RowOrder = this.#base;
  #sort: Sort;
  #grouping: Grouping = 'none';
  #compare: Compare;
  #filter: RowTest = always;
  /** By place: whether its socket is shown. */
  #mask: Uint8Array = new Uint8Array();
  /** Places of sockets that have closed and are still shown. */
  readonly #closed = new Set<number>();
  #rows = new PlacedRows(this.table, this.#base);
  #shown: ShownRows = { rows: this.#rows, groups: [], closed: [], revision: 0 };

  constructor(sort: Sort) {
    this.#sort = sort;
    this.#compare = compareBy(sort);
  }

  get shown(): ShownRows {
    return this.#shown;
  }

  get filter(): RowTest {
    return this.#filter;
  }

  fill(sockets: readonly InspectedSocket[], sort: Sort, grouping: Grouping): void {
    this.#base = Uint32Array.from([...sockets].sort(compareTies), (socket) => this.table.add(socket));
    this.#mask = this.#filter.mask(this.table);
    this.setOrder(sort, grouping);
  }

  /** Whether a socket stands here that has not closed. */
  isLiving(place: number): boolean {
    return this.table.at(place) !== undefined && !this.#closed.has(place);
  }

  /** Of this local port, without a look at the others; those that have closed come last. */
  atPort(port: number): readonly InspectedSocket[] {
    const { table } = this;
    const first = bisect(this.#base, table, ({ local }) => local.port < port);
    const end = bisect(this.#base, table, ({ local }) => local.port <= port);
    return [...this.#base.subarray(first, end)]
      .sort((one, other) => Number(this.#closed.has(one)) - Number(this.#closed.has(other)))
      .flatMap((place) => table.at(place) ?? []);
  }

  /** Where a shown socket stands among the rows, -1 where it is not shown. */
  indexOf(id: string): number {
    const [, socket] = this.#find(id);
    return socket === undefined ? -1 : sortedIndexOf(this.#shown.rows, socket, this.#compare);
  }

  /** Nothing that has closed is shown any longer; so it is after another order. */
  setFilter(filter: RowTest): void {
    this.#merge([...this.#closed], []);
    this.#filter = filter;
    this.#mask = filter.mask(this.table);
    this.#show();
  }

  setOrder(sort: Sort, grouping: Grouping): void {
    this.#merge([...this.#closed], []);
    this.#sort = sort;
    this.#grouping = grouping;
    this.#compare = compareBy(sort, grouping);
    this.#order = sortOrder(this.#base, this.table, sort, grouping);
    this.#show();
  }

  apply({ added, changed, removed, keepsClosed }: RowsChange): ShownChange {
    const leaving: number[] = [];
    const entering: number[] = [];
    const closed: InspectedSocket[] = [];
    const come: InspectedSocket[] = [];
    let isTouched = false;
    const leave = (place: number): void => {
      isTouched ||= this.#mask[place] !== HIDDEN;
      leaving.push(place);
    };
    const answer = (place: number, socket: InspectedSocket): void => {
      if (!this.#ask(place, socket)) return;
      isTouched = true;
      come.push(socket);
    };
    const enter = (socket: InspectedSocket): void => {
      const place = this.table.add(socket);
      entering.push(place);
      answer(place, socket);
    };
    for (const socket of changed) {
      const [place, before] = this.#find(socket.id);
      if (before === undefined || this.#compare(before, socket) !== 0) {
        if (before !== undefined) leave(place);
        enter(socket);
        continue;
      }
      if (this.#mask[place] !== HIDDEN) {
        isTouched = true;
        this.#rows.keep(place);
      }
      this.table.replace(place, socket);
      answer(place, socket);
    }
    for (const { id } of removed) {
      const [place, socket] = this.#find(id);
      if (socket === undefined) continue;
      if (keepsClosed && this.#mask[place] === SHOWN) {
        this.#closed.add(place);
        this.#mask[place] = CLOSED;
        closed.push(socket);
        isTouched = true;
      } else leave(place);
    }
    for (const socket of added) {
      const [place] = this.#find(socket.id);
      // One that comes back while it is shown as closed takes that row.
      if (this.#closed.has(place)) leave(place);
      enter(socket);
    }
    this.#merge(leaving, entering);
    if (isTouched) this.#show();
    return { come, closed };
  }

  /** Rows that have closed are shown no longer. */
  fade(ids: Iterable<string>): void {
    const places = [...ids].map((id) => this.#find(id)[0]).filter((place) => this.#closed.has(place));
    if (places.length === 0) return;
    const { revision } = this.#shown;
    this.#merge(places, []);
    // Those that live are the same: whoever follows them has nothing to do.
    this.#show(revision);
  }

  /** The newest under this id; its place is -1 where there is none. */
  #find(id: string): readonly [place: number, socket: InspectedSocket | undefined] {
    const place = this.table.placeOf(id) ?? -1;
    return [place, this.table.at(place)];
  }

  #ask(place: number, socket: InspectedSocket): boolean {
    if (place >= this.#mask.length) {
      const mask = new Uint8Array(2 * place + 1);
      mask.set(this.#mask);
      this.#mask = mask;
    }
    const isShown = this.#filter(socket);
    this.#mask[place] = isShown ? SHOWN : HIDDEN;
    return isShown;
  }

  #merge(leaving: readonly number[], entering: readonly number[]): void {
    if (leaving.length + entering.length === 0) return;
    const { table } = this;
    const flags = new Uint8Array(table.size);
    for (const place of leaving) flags[place] = 1;
    const isBase = isTieOrder(this.#sort, this.#grouping);
    this.#base = mergeOrder(this.#base, flags, entering, comparePlacesBy(table, []));
    this.#order = isBase
      ? this.#base
      : mergeOrder(this.#order, flags, entering, comparePlacesBy(table, this.#sort, this.#grouping));
    for (const place of leaving) {
      if (this.#mask[place] !== HIDDEN) this.#rows.keep(place);
      table.remove(place);
      this.#closed.delete(place);
    }
  }

  #show(revision = this.#shown.revision + 1): void {
    const places = this.#shownPlaces();
    const rows = new PlacedRows(this.table, places);
    this.#rows.followedBy(rows);
    this.#rows = rows;
    const closed = [...this.#closed].flatMap((place) => this.table.at(place) ?? []);
    this.#shown = { rows, groups: this.#groupsOf(places), closed, revision };
  }

  /** In plain loops by index: methods of typed arrays and iterators take up to ten times as long. */
  #shownPlaces(): RowOrder {
    const [order, mask] = [this.#order, this.#mask];
    const { length } = order;
    let size = 0;
    for (let at = 0; at < length; at++) if (mask[order[at] ?? 0] !== HIDDEN) size++;
    if (size === length) return order;
    const places = new Uint32Array(size);
    for (let at = 0, next = 0; at < length; at++) {
      const place = order[at] ?? 0;
      if (mask[place] !== HIDDEN) places[next++] = place;
    }
    return places;
  }

  #groupsOf(places: RowOrder): readonly GroupStart[] {
    if (this.#grouping === 'none') return [];
    const column = groupSource(this.#grouping).of(this.table);
    column.refresh();
    const groups: GroupStart[] = [];
    let group = -1;
    for (let first = 0; first < places.length; first++) {
      const place = places[first] ?? 0;
      if (column.indexAt(place) === group) continue;
      group = column.indexAt(place);
      groups.push({ key: column.valueAt(place) ?? '', first });
    }
    return groups;
  }
}

/** The rows that have not closed: looked through only for who asks. */
export function livingRows({ rows, closed }: Pick<ShownRows, 'rows' | 'closed'>): readonly InspectedSocket[] {
  const left = new Set(closed);
  return [...rows].filter((socket) => !left.has(socket));
}
