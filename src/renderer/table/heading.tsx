import type { TFunction } from 'i18next';
import { useState, type DragEvent, type ReactNode } from 'react';
import type { SortPart } from './sort-terms.ts';
import { ColumnResizer } from './column-resizer.tsx';
import type { Column } from './column-layout.ts';
import styles from './grid.module.css';

/** The name under which a dragged heading carries its column. */
const DRAGGED = 'application/x-porthole-column';

export type Side = 'before' | 'after';

export interface HeadingProps {
  readonly column: Column;
  readonly label: string;
  readonly hint: string | null;
  readonly part: SortPart | null;
  /** The one heading that Tab reaches. */
  readonly isActive: boolean;
  readonly onSort: (isAdded: boolean) => void;
  readonly onResize: (width: number) => void;
  readonly onFit: (heading: Element) => void;
  readonly onDrop: (dragged: string, side: Side) => void;
  readonly t: TFunction;
}

export function Heading({
  column,
  label,
  hint,
  part,
  isActive,
  onSort,
  onResize,
  onFit,
  onDrop,
  t,
}: HeadingProps) {
  const [side, setSide] = useState<Side | null>(null);
  const onDragOver = (event: DragEvent<HTMLElement>): void => {
    if (!event.dataTransfer.types.includes(DRAGGED)) return;
    event.preventDefault();
    const { left, width } = event.currentTarget.getBoundingClientRect();
    setSide(event.clientX < left + width / 2 ? 'before' : 'after');
  };
  return (
    <div
      role="columnheader"
      className={styles['heading']}
      data-column={column.id}
      data-align={column.align}
      data-also={column.also}
      data-drop={side ?? undefined}
      aria-sort={part?.direction}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED, column.id);
        event.dataTransfer.effectAllowed = 'move';
      }}
      onDragOver={onDragOver}
      onDragLeave={() => setSide(null)}
      onDrop={(event) => {
        event.preventDefault();
        if (side !== null) onDrop(event.dataTransfer.getData(DRAGGED), side);
        setSide(null);
      }}
    >
      {column.sort === null ? (
        <button
          type="button"
          className={styles['sort']}
          tabIndex={isActive ? 0 : -1}
          data-heading={column.id}
        >
          {label}
        </button>
      ) : (
        <button
          type="button"
          className={styles['sort']}
          tabIndex={isActive ? 0 : -1}
          data-heading={column.id}
          title={hint === null ? t('table.sortHint') : `${hint}\n${t('table.sortHint')}`}
          onClick={(event) => onSort(event.shiftKey)}
        >
          {label}
          <SortSign part={part} />
        </button>
      )}
      <ColumnResizer onResize={onResize} onFit={onFit} />
    </div>
  );
}

function SortSign({ part }: { readonly part: SortPart | null }): ReactNode {
  if (part === null) return null;
  return (
    <span aria-hidden="true" className={styles['direction']}>
      {part.direction === 'ascending' ? '↑' : '↓'}
      {part.place !== null && <sub>{part.place}</sub>}
    </span>
  );
}
