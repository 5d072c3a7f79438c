import { expect } from 'vitest';
import type { InspectedSocket } from '../../socket.ts';
import { RowTable } from '../row-table.ts';
import type { RowTest } from '../row-test.ts';
import { SOCKETS } from './sample-sockets.ts';

const table = new RowTable();
const places = SOCKETS.map((socket) => table.add(socket));

/** The sample sockets that a query leaves; asked one by one and all at once it must leave the same. */
export function matching(test: RowTest): readonly InspectedSocket[] {
  const found = SOCKETS.filter(test);
  const mask = test.mask(table);
  expect(SOCKETS.filter((_, index) => mask[places[index] ?? -1] === 1)).toEqual(found);
  return found;
}
