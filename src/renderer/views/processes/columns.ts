import type { ProcessSortColumn } from '../../../shared/table-settings.ts';
import type { Column, ColumnBook } from '../../table/column-layout.ts';

export type ProcessColumnId = 'mark' | ProcessSortColumn;

export type ProcessColumn = Column<ProcessColumnId, ProcessSortColumn>;

const column = (
  id: ProcessSortColumn,
  width: number,
  share: number,
  align: 'start' | 'end' = 'start',
): ProcessColumn => ({ id, sort: id, align, width, share });

export const PROCESS_COLUMNS: ColumnBook<ProcessColumnId, ProcessSortColumn> = {
  columns: [
    { id: 'mark', sort: null, align: 'start', width: 24, share: 0 },
    column('process', 200, 0.55),
    column('ports', 196, 0.45),
    column('user', 96, 0),
    column('servers', 68, 0, 'end'),
    column('clients', 80, 0, 'end'),
    column('since', 62, 0, 'end'),
    column('pid', 64, 0, 'end'),
    column('command', 200, 0.5),
    column('folder', 140, 0.3),
  ],
  usual: ['mark', 'process', 'ports', 'user', 'servers', 'clients', 'since'],
  fixed: ['mark', 'process'],
  // The details pane still has what they say.
  dispensable: ['since', 'user', 'servers', 'clients', 'folder', 'pid', 'command'],
};
