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
    column('caller', 138, 0),
    // Where it is and what it serves are the longest words of a row.
    column('provider', 160, 0.65),
    column('port', 160, 0.35),
    // As wide as its heading, which every language measures.
    column('connections', 60, 0, 'end'),
    column('from', 178, 0),
  ],
  usual: ['mark', 'caller', 'provider', 'port', 'connections', 'from'],
  fixed: ['mark', 'caller'],
  // The details still have them, socket by socket.
  dispensable: ['from', 'connections'],
};
