import type { InspectedSocket } from '../../socket.ts';
import { ColumnSource } from '../column.ts';
import { valueTest, type RowTest } from '../row-test.ts';

/** A compiled query that no text says. */
export const where = (holds: (socket: InspectedSocket) => boolean): RowTest =>
  valueTest(new ColumnSource(holds), (answer) => answer);
