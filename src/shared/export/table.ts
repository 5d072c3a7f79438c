import { cellsOf, type ExportCell, type ExportColumn } from './columns.ts';
import type { InspectedSocket, Namespace } from '../socket.ts';

/** What is exported: sockets in the order in which they are shown. */
export interface ExportTable {
  readonly columns: readonly ExportColumn[];
  readonly heading: (column: ExportColumn) => string;
  readonly sockets: readonly InspectedSocket[];
  readonly namespaces: readonly Namespace[];
}

/** The headings, then the cells of each socket. Made as they are asked for, since there may be a hundred thousand. */
export function* tableRows({
  columns,
  heading,
  sockets,
  namespaces,
}: ExportTable): Generator<readonly ExportCell[]> {
  yield columns.map(heading);
  for (const socket of sockets) yield cellsOf(socket, columns, namespaces);
}
