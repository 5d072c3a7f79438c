import type { FocusEvent, KeyboardEvent, MouseEvent, ReactNode, Ref } from 'react';
import styles from './grid.module.css';

declare module 'react' {
  interface CSSProperties {
    /** The columns of every row at once: set on the grid, used by grid.module.css. */
    '--tracks'?: string;
    '--row-height'?: string;
  }
}

export interface GridFrameProps {
  readonly name: string;
  /** With groups that fold it is a treegrid. */
  readonly role?: 'grid' | 'treegrid';
  readonly className: string | undefined;
  readonly rowHeight: number;
  readonly attach: Ref<HTMLDivElement>;
  readonly attachBody: Ref<HTMLDivElement>;
  readonly grid: Ref<HTMLDivElement>;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly tracks: string;
  readonly header: ReactNode;
  /** The drawn rows. */
  readonly children: ReactNode;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onMouseDown?: (event: MouseEvent) => void;
  readonly onFocus?: (event: FocusEvent) => void;
  readonly onBlur?: (event: FocusEvent) => void;
}

/** What scrolls, the headings that stay, and room for every row, of which few are drawn. */
export function GridFrame({
  name,
  role = 'grid',
  className = '',
  rowHeight,
  attach,
  attachBody,
  grid,
  rowCount,
  columnCount,
  tracks,
  header,
  children,
  ...handlers
}: GridFrameProps) {
  return (
    <div className={styles['scroller']} ref={attach}>
      <div
        role={role}
        ref={grid}
        className={`${styles['grid'] ?? ''} ${className}`}
        aria-label={name}
        aria-rowcount={rowCount + 1}
        aria-colcount={columnCount}
        style={{ '--tracks': tracks, '--row-height': `${rowHeight}px` }}
        {...handlers}
      >
        <div role="rowgroup" className={styles['head']}>
          {header}
        </div>
        <div
          role="rowgroup"
          className={styles['body']}
          ref={attachBody}
          style={{ height: rowCount * rowHeight }}
        >
          {children}
        </div>
      </div>
    </div>
  );
}
