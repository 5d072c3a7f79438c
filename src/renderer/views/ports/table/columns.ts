import type { SortColumn } from '../../../../shared/table-settings.ts';

export type ColumnId =
  'mark' | 'port' | 'protocol' | 'process' | 'user' | 'service' | 'range' | 'side' | 'address' | 'since';

export interface Column {
  readonly id: ColumnId;
  readonly sort: SortColumn | null;
  readonly align: 'start' | 'end';
  /** In CSS pixels. */
  readonly width: number;
  /** Its part of what is left over; 0 for columns whose content is as wide as it ever gets. */
  readonly share: number;
}

export const COLUMNS: readonly Column[] = [
  { id: 'mark', sort: null, align: 'start', width: 20, share: 0 },
  { id: 'port', sort: 'port', align: 'end', width: 60, share: 0 },
  { id: 'protocol', sort: 'protocol', align: 'start', width: 46, share: 0 },
  { id: 'process', sort: 'process', align: 'start', width: 142, share: 1.5 },
  { id: 'user', sort: 'user', align: 'start', width: 88, share: 0.2 },
  { id: 'service', sort: 'service', align: 'start', width: 160, share: 0.8 },
  { id: 'range', sort: 'range', align: 'start', width: 110, share: 0 },
  { id: 'side', sort: 'side', align: 'start', width: 132, share: 0 },
  { id: 'address', sort: 'address', align: 'start', width: 120, share: 0.1 },
  { id: 'since', sort: 'since', align: 'end', width: 52, share: 0 },
];

/** Which columns go first where the window is narrow; the details pane still has what they say. */
const DISPENSABLE: readonly ColumnId[] = ['user', 'since', 'address', 'protocol', 'range', 'side'];

const widthOf = (columns: readonly Column[]): number =>
  columns.reduce((sum, column) => sum + column.width, 0);

export function columnsFor(width: number): readonly Column[] {
  let columns = COLUMNS;
  for (const id of DISPENSABLE) {
    if (widthOf(columns) <= width) break;
    columns = columns.filter((column) => column.id !== id);
  }
  return columns;
}

export function tracksOf(columns: readonly Column[]): string {
  return columns
    .map(({ width, share }) => (share === 0 ? `${width}px` : `minmax(${width}px, ${share}fr)`))
    .join(' ');
}
