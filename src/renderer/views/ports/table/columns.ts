import type { SortColumn } from '../../../../shared/table-settings.ts';
import type { Column, ColumnBook } from '../../../table/column-layout.ts';

export type ColumnId = 'mark' | 'connections' | SortColumn;

export type SocketColumn = Column<ColumnId, SortColumn>;

const column = (
  id: ColumnId,
  width: number,
  share: number,
  align: 'start' | 'end' = 'start',
  least?: number,
): SocketColumn => ({
  id,
  // The connections of a listener change without the listener, so no order can hold them.
  sort: id === 'mark' || id === 'connections' ? null : id,
  align,
  width,
  share,
  ...(least === undefined ? {} : { least }),
});

export const SOCKET_COLUMNS: ColumnBook<ColumnId, SortColumn> = {
  columns: [
    column('mark', 22, 0),
    column('port', 58, 0, 'end'),
    column('protocol', 61, 0),
    column('process', 190, 1, 'start', 120),
    column('user', 88, 0.2),
    column('service', 130, 1, 'start', 90),
    column('range', 100, 0),
    column('side', 134, 0),
    column('address', 94, 0.1),
    column('since', 50, 0, 'end'),
    column('pid', 64, 0, 'end'),
    column('state', 112, 0),
    column('remote', 150, 0.2),
    column('connections', 92, 0, 'end'),
    column('verdict', 128, 0),
    column('exposure', 136, 0.1),
    column('iana', 100, 0.2),
    column('security', 120, 0.1),
    column('container', 110, 0.3),
    column('unit', 130, 0.4),
    column('namespace', 110, 0.2),
    column('folder', 140, 0.6),
    column('command', 200, 1.2),
    column('started', 70, 0, 'end'),
  ],
  usual: ['mark', 'port', 'protocol', 'process', 'user', 'service', 'range', 'side', 'address', 'since'],
  fixed: ['mark', 'port'],
  // The details pane still has what they say. What somebody added by hand goes last.
  dispensable: [
    'user',
    'since',
    'address',
    'protocol',
    'range',
    'side',
    'started',
    'namespace',
    'iana',
    'security',
    'folder',
    'unit',
    'container',
    'exposure',
    'verdict',
    'connections',
    'remote',
    'state',
    'pid',
    'command',
  ],
  // Or the rows of one port would read alike; as wide as table.module.css has it.
  standIn: { of: 'protocol', by: 'port', width: 25 },
};
