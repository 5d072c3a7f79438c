import type { ProcessSortColumn } from '../../../shared/table-settings.ts';
import type { Language } from '../../../shared/settings.ts';
import { cssFont } from '../../format/css-font.ts';
import { formatSpan, WIDE_SPANS } from '../../format/since.ts';
import { widest } from '../../table/measured-book.ts';
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
    { id: 'mark', sort: null, align: 'start', width: 22, share: 0 },
    column('process', 190, 0.5),
    column('ports', 200, 0.5),
    column('user', 88, 0),
    column('servers', 56, 0, 'end'),
    column('clients', 56, 0, 'end'),
    column('since', 46, 0, 'end'),
    column('pid', 64, 0, 'end'),
    column('command', 200, 0.5),
    column('folder', 140, 0.3),
  ],
  usual: ['mark', 'process', 'ports', 'user', 'servers', 'clients', 'since'],
  fixed: ['mark', 'process'],
  // The details pane still has what they say.
  dispensable: ['since', 'user', 'servers', 'clients', 'folder', 'pid', 'command'],
};

/** See `measuredBook`. */
export function processNeeds(language: Language): Partial<Record<ProcessColumnId, number>> {
  const spans = WIDE_SPANS.map((span) => formatSpan(span, language));
  return { since: widest(spans, cssFont(13)) };
}
