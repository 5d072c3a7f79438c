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
    column('caller', 136, 0.2),
    column('provider', 160, 0.6),
    column('port', 160, 0.2),
    column('connections', 106, 0, 'end'),
    column('from', 190, 0),
  ],
  usual: ['mark', 'caller', 'provider', 'port', 'connections', 'from'],
  fixed: ['mark', 'caller'],
  // The details still have them, socket by socket.
  dispensable: ['from', 'connections'],
};
