import type { FocusEvent, KeyboardEvent, MouseEvent, ReactNode, Ref } from 'react';
import type { useViewport } from './use-viewport.ts';
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
  readonly className: string | undefined;
  readonly frame: Pick<ReturnType<typeof useViewport>, 'attach' | 'attachBody' | 'rowHeight'>;
  readonly grid: Ref<HTMLDivElement>;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly tracks: string;
  readonly header: ReactNode;
  /** The drawn rows. */
  readonly children: ReactNode;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onFocus?: (event: FocusEvent) => void;
  readonly onBlur?: (event: FocusEvent) => void;
}

/** What scrolls, the headings that stay, and room for every row, of which few are drawn. */
export function GridFrame({ frame, header, children, rowCount, tracks, ...props }: GridFrameProps) {
  const { rowHeight } = frame;
  return (
    <div className={styles['scroller']} ref={frame.attach}>
      <div
        role="grid"
        ref={props.grid}
        className={`${styles['grid'] ?? ''} ${props.className ?? ''}`}
        aria-label={props.name}
        aria-rowcount={rowCount + 1}
        aria-colcount={props.columnCount}
        style={{ '--tracks': tracks, '--row-height': `${rowHeight}px` }}
        onKeyDown={props.onKeyDown}
        onClick={props.onClick}
        onFocus={props.onFocus}
        onBlur={props.onBlur}
      >
        <div role="rowgroup" className={styles['head']}>
          {header}
        </div>
        <div
          role="rowgroup"
          className={styles['body']}
          ref={frame.attachBody}
          style={{ height: rowCount * rowHeight }}
        >
          {children}
        </div>
      </div>
    </div>
  );
}
