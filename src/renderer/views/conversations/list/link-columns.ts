import type { Column, ColumnBook } from '../../../table/column-layout.ts';
import type { LinkColumn } from '../../../../shared/conversation-settings.ts';

/** `mark`: where the menu of the columns is. */
export type LinkColumnId = 'mark' | LinkColumn;

const column = (
  id: LinkColumn,
  width: number,
  share: number,
  align: 'start' | 'end' = 'start',
): Column<LinkColumnId, LinkColumn> => ({
  id,
  sort: id,
  align,
  width,
  share,
});

export const LINK_COLUMN_BOOK: ColumnBook<LinkColumnId, LinkColumn> = {
  columns: [
    { id: 'mark', sort: null, align: 'start', width: 24, share: 0 },
    column('caller', 120, 0.22),
    column('provider', 140, 0.3),
    column('port', 124, 0.24),
    column('connections', 106, 0, 'end'),
    column('from', 120, 0.24),
  ],
  usual: ['mark', 'caller', 'provider', 'port', 'connections', 'from'],
  fixed: ['mark', 'caller'],
  // The details still have them, socket by socket.
  dispensable: ['from', 'connections'],
};
