import { CELL_PADDING, type Column, type ColumnBook } from '../../../table/column-layout.ts';
import { measuredBook } from '../../../table/measured-book.ts';
import type { LinkColumn } from '../../../../shared/conversation-settings.ts';

/** `mark`: where the menu of the columns is. */
export type LinkColumnId = 'mark' | LinkColumn;

const column = (
  id: LinkColumn,
  width: number,
  share: number,
  least: number,
  align: 'start' | 'end' = 'start',
): Column<LinkColumnId, LinkColumn> => ({
  id,
  sort: id,
  align,
  width,
  share,
  least,
});

const LINK_COLUMN_BOOK: ColumnBook<LinkColumnId, LinkColumn> = {
  columns: [
    { id: 'mark', sort: null, align: 'start', width: 24, share: 0 },
    // A name with its pid; where it is and what it serves are the longest words of a row.
    column('caller', 156, 0.2, 152),
    column('provider', 196, 0.8, 164),
    column('port', 174, 0, 156),
    column('connections', 84, 0, 84, 'end'),
    column('from', 174, 0, 174),
  ],
  usual: ['mark', 'caller', 'provider', 'port', 'connections', 'from'],
  fixed: ['mark', 'caller'],
  // The details still have them, socket by socket.
  dispensable: ['from', 'connections'],
};

/** What columns need to say everything, in CSS pixels without the padding of a cell. */
export type LinkNeeds = Readonly<Record<Exclude<LinkColumn, 'connections'>, number>>;

/** No column wider than what it says needs: the room is that of those that need more. */
export function linkColumnBook(
  needs: LinkNeeds,
  nameOf: (id: LinkColumnId) => string,
  sorted: readonly LinkColumn[],
): ColumnBook<LinkColumnId, LinkColumn> {
  const needOf = (id: LinkColumnId): number | null =>
    id === 'mark' || id === 'connections' ? null : Math.ceil(needs[id]) + CELL_PADDING;
  const columns = LINK_COLUMN_BOOK.columns.map((column) => {
    const wish = needOf(column.id);
    return wish === null ? column : { ...column, width: Math.min(wish, column.width), wish };
  });
  return measuredBook({ ...LINK_COLUMN_BOOK, columns }, {}, nameOf, sorted);
}
