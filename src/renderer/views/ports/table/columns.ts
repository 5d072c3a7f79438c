import type {} from 'react';
import type { SortColumn } from '../../../../shared/settings.ts';

declare module 'react' {
  interface CSSProperties {
    /** The columns of every row at once: set on the grid, used by table.module.css. */
    '--tracks'?: string;
  }
}

export type ColumnId =
  'mark' | 'port' | 'protocol' | 'process' | 'user' | 'service' | 'range' | 'side' | 'address' | 'since';

export interface Column {
  readonly id: ColumnId;
  readonly sort: SortColumn | null;
  /** A track of CSS grid. */
  readonly track: string;
  /** The narrowest table, in CSS pixels, that still has room for the column. */
  readonly from: number;
}

export const COLUMNS: readonly Column[] = [
  { id: 'mark', sort: null, track: '24px', from: 0 },
  { id: 'port', sort: 'port', track: '60px', from: 0 },
  { id: 'protocol', sort: 'protocol', track: '48px', from: 0 },
  { id: 'process', sort: 'process', track: 'minmax(140px, 1.35fr)', from: 0 },
  { id: 'user', sort: 'user', track: '86px', from: 980 },
  { id: 'service', sort: 'service', track: 'minmax(124px, 1fr)', from: 0 },
  { id: 'range', sort: 'range', track: '116px', from: 0 },
  { id: 'side', sort: 'side', track: '132px', from: 0 },
  { id: 'address', sort: 'address', track: '124px', from: 740 },
  { id: 'since', sort: 'since', track: '56px', from: 560 },
];

export function columnsFor(width: number): readonly Column[] {
  return COLUMNS.filter((column) => width >= column.from);
}

export function tracksOf(columns: readonly Column[]): string {
  return columns.map((column) => column.track).join(' ');
}
