import { useRef, type PointerEvent } from 'react';
import styles from './grid.module.css';

export interface ColumnResizerProps {
  /** `width`: in CSS pixels. */
  readonly onResize: (width: number) => void;
  /** As wide as its content. */
  readonly onFit: (edge: Element) => void;
}

/** The edge of a heading, for the pointer; by keyboard Shift and the arrows do the same. */
export function ColumnResizer({ onResize, onFit }: ColumnResizerProps) {
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const width = event.currentTarget.parentElement?.getBoundingClientRect().width ?? 0;
    drag.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (drag.current === null || event.clientX === drag.current.x) return;
    onResize(drag.current.width + event.clientX - drag.current.x);
  };
  const end = (): void => {
    drag.current = null;
  };
  return (
    <span
      aria-hidden="true"
      className={styles['resizer']}
      draggable
      onDragStart={(event) => {
        // The heading is not dragged by its edge.
        event.preventDefault();
        event.stopPropagation();
      }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={end}
      onLostPointerCapture={end}
      onDoubleClick={(event) => onFit(event.currentTarget)}
    />
  );
}
