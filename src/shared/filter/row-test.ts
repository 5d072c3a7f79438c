import type { InspectedSocket } from '../socket.ts';
import type { ColumnSource } from './column.ts';
import type { RowTable } from './row-table.ts';

/** A compiled query: it is asked of one socket, or of all sockets of a table at once. Both give the same answers. */
export interface RowTest {
  (socket: InspectedSocket): boolean;
  /** By place: 1 where the socket matches, else 0; of a place without a socket it says nothing. The caller may keep it. */
  readonly mask: (table: RowTable) => Uint8Array;
}

const rowTest = (test: (socket: InspectedSocket) => boolean, mask: RowTest['mask']): RowTest =>
  Object.assign((socket: InspectedSocket) => test(socket), { mask });

/** Every socket. */
export const always: RowTest = rowTest(
  () => true,
  ({ size }) => new Uint8Array(size).fill(1),
);

export const never: RowTest = rowTest(
  () => false,
  ({ size }) => new Uint8Array(size),
);

/** A question about one thing that a socket has. */
export function valueTest<Value>(source: ColumnSource<Value>, isMatch: (value: Value) => boolean): RowTest {
  const { read } = source;
  return rowTest(
    (socket) => isMatch(read(socket)),
    (table) => source.of(table).mask(isMatch),
  );
}

export function not(test: RowTest): RowTest {
  return rowTest(
    (socket) => !test(socket),
    (table) => joined(test.mask(table), always.mask(table), (answer, one) => one - answer),
  );
}

/** In a loop: the `map` of a typed array takes ten times as long. */
function joined(
  mask: Uint8Array,
  other: Uint8Array,
  join: (answer: number, other: number) => number,
): Uint8Array {
  for (let place = 0; place < mask.length; place += 1)
    mask[place] = join(mask[place] ?? 0, other[place] ?? 0);
  return mask;
}

const both = (one: RowTest, other: RowTest): RowTest =>
  rowTest(
    (socket) => one(socket) && other(socket),
    (table) => joined(one.mask(table), other.mask(table), (left, right) => left & right),
  );

const either = (one: RowTest, other: RowTest): RowTest =>
  rowTest(
    (socket) => one(socket) || other(socket),
    (table) => joined(one.mask(table), other.mask(table), (left, right) => left | right),
  );

/** Holds where each of `tests` does; they are asked in this order. */
export const allOf = (tests: readonly RowTest[]): RowTest =>
  tests.length === 0 ? always : tests.reduce(both);

/** Holds where one of `tests` does; they are asked in this order. */
export const anyOf = (tests: readonly RowTest[]): RowTest =>
  tests.length === 0 ? never : tests.reduce(either);
