import type { InspectedSocket } from '../socket.ts';
import type { RowTable } from './row-table.ts';

/** A column may hold so many values that no socket has any longer, beside one for each socket. */
const SPARE = 1024;

/** What stood there before it is raised by one. */
function count(counts: Uint32Array, index: number): number {
  const before = counts[index] ?? 0;
  counts[index] = before + 1;
  return before;
}

/** What is kept of one thing of every socket of a table: which of its values each has. */
export class Column<Value> {
  readonly #table: RowTable;
  readonly #source: ColumnSource<Value>;
  /** By place: an index into `#values`. */
  #indexes = new Uint32Array(0);
  /** The first reading: places from the one on and before the other are still to be read. */
  #next = 0;
  #end = 0;
  /** Which of the changes since then is to be read next. */
  #version = -1;
  #values: Value[] = [];
  readonly #known = new Map<unknown, number>();

  constructor(table: RowTable, source: ColumnSource<Value>) {
    this.#table = table;
    this.#source = source;
  }

  /** Reads sockets that are new here, so many of them at most. Whether there may be more. */
  refresh(limit = Infinity): boolean {
    const table = this.#table;
    this.#makeRoom();
    const end = Math.min(this.#end, this.#next + limit);
    const last = Math.min(table.version, this.#version + limit - (end - this.#next));
    while (this.#next < end) this.#read(this.#next++);
    while (this.#version < last) this.#read(table.changeAt(this.#version++) ?? 0);
    return this.#next < this.#end || this.#version < table.version;
  }

  /** 1 at the place of each socket whose value matches, else 0. Each value is asked for once. */
  mask(isMatch: (value: Value) => boolean): Uint8Array {
    this.refresh();
    const { size } = this.#table;
    const mask = new Uint8Array(size);
    const answers = new Uint8Array(this.#values.length);
    this.#values.forEach((value, index) => (answers[index] = isMatch(value) ? 1 : 0));
    for (let place = 0; place < size; place += 1) mask[place] = answers[this.#indexes[place] ?? 0] ?? 0;
    return mask;
  }

  /** Which of its values stands at a place: equal numbers are equal values. What is new is read by `refresh`. */
  indexAt(place: number): number {
    return this.#indexes[place] ?? 0;
  }

  valueAt(place: number): Value | undefined {
    return this.#values[this.indexAt(place)];
  }

  /** Two places by their values; equal ones are seen without a look at them. */
  compare(left: number, right: number, compare: (left: Value, right: Value) => number): number {
    if (this.indexAt(left) === this.indexAt(right)) return 0;
    const [one, other] = [this.valueAt(left), this.valueAt(right)];
    return one === undefined || other === undefined ? 0 : compare(one, other);
  }

  /** Places by their values, those of equal values in the order that they had. Only the values are compared. */
  sorted(places: Uint32Array, compare: (left: Value, right: Value) => number): Uint32Array {
    this.refresh();
    const ranked = this.#values
      .map((value, index) => ({ value, index }))
      .sort((one, other) => compare(one.value, other.value));
    // Of each value: how many places have it, then where the next of them goes.
    const next = new Uint32Array(this.#values.length);
    for (const place of places) count(next, this.indexAt(place));
    let start = 0;
    for (const { index } of ranked) {
      const size = next[index] ?? 0;
      next[index] = start;
      start += size;
    }
    const sorted = new Uint32Array(places.length);
    for (const place of places) {
      sorted[count(next, this.indexAt(place))] = place;
    }
    return sorted;
  }

  #makeRoom(): void {
    const table = this.#table;
    const { size, count, version } = table;
    const hasTooMany = this.#values.length > 2 * count + SPARE;
    if (hasTooMany) {
      this.#values = [];
      this.#known.clear();
    }
    // A change that the table has forgotten may have been at any place.
    const hasMissed = this.#version < version && table.changeAt(this.#version) === undefined;
    if (hasTooMany || hasMissed) [this.#next, this.#end, this.#version] = [0, size, version];
    if (size <= this.#indexes.length) return;
    const indexes = this.#indexes;
    this.#indexes = new Uint32Array(size * 2);
    this.#indexes.set(indexes);
  }

  #read(place: number): void {
    const socket = this.#table.at(place);
    if (socket !== undefined) this.#indexes[place] = this.#indexOf(socket);
  }

  #indexOf(socket: InspectedSocket): number {
    const value = this.#source.read(socket);
    const key = this.#source.keyOf(value, socket);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const index = this.#values.push(value) - 1;
    this.#known.set(key, index);
    return index;
  }
}

/** One thing that each socket has, such as its state. */
export class ColumnSource<Value> {
  readonly read: (socket: InspectedSocket) => Value;
  /** Equal keys stand for values that every test answers alike; a primitive, or an object that is the same. */
  readonly keyOf: (value: Value, socket: InspectedSocket) => unknown;
  readonly #columns = new WeakMap<RowTable, Column<Value>>();

  constructor(
    read: (socket: InspectedSocket) => Value,
    keyOf: (value: Value, socket: InspectedSocket) => unknown = (value) => value,
  ) {
    this.read = read;
    this.keyOf = keyOf;
  }

  of(table: RowTable): Column<Value> {
    const known = this.#columns.get(table);
    if (known !== undefined) return known;
    const column = new Column(table, this);
    this.#columns.set(table, column);
    return column;
  }
}

type Listed = string | number | null;

/** Begins no single value by itself, so that no text is taken for a list. */
const LIST = '\u0000';

function keyOfList(values: readonly Listed[]): Listed {
  const [first = null] = values;
  if (values.length === 0) return LIST;
  const isOne = values.every((value) => value === first);
  const isPlain = isOne && !(typeof first === 'string' && first.startsWith(LIST));
  return isPlain ? first : LIST + JSON.stringify(values);
}

/** Several values of a socket, of which most sockets have one; a test holds where one of them matches. */
export function listSource<Value extends Listed>(
  read: (socket: InspectedSocket) => readonly Value[],
): ColumnSource<readonly Value[]> {
  return new ColumnSource(read, keyOfList);
}

/** What a socket has from its processes alone: one object for all sockets of one process, as they come from the reader. */
export function ownerSource<Value>(read: (socket: InspectedSocket) => Value): ColumnSource<Value> {
  return new ColumnSource(read, (_value, { owners }) => (owners.length > 1 ? owners : (owners[0] ?? null)));
}
