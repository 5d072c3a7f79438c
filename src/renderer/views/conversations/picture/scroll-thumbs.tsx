import { bottomOf, rightOf, type Box } from '../layout/geometry.ts';
import type { View } from './view.ts';
import styles from './picture.module.css';

export interface ScrollThumbsProps {
  readonly bounds: Box;
  readonly view: View;
  readonly size: { readonly width: number; readonly height: number };
}

interface Thumb {
  /** In shares of the side. */
  readonly start: number;
  readonly length: number;
}

/** Which part of one side is seen; null where nothing is out of sight. */
export function thumbOf(start: number, end: number, room: number): Thumb | null {
  if (start >= 0 && end <= room) return null;
  const [low, high] = [Math.min(0, start), Math.max(room, end)];
  return { start: -low / (high - low), length: room / (high - low) };
}

/** That there is more, and on which side; the picture itself is what is dragged. */
export function ScrollThumbs({ bounds, view, size }: ScrollThumbsProps) {
  const { x, y, scale } = view;
  const across = thumbOf(x + bounds.x * scale, x + rightOf(bounds) * scale, size.width);
  const down = thumbOf(y + bounds.y * scale, y + bottomOf(bounds) * scale, size.height);
  return (
    <>
      {across !== null && (
        <div className={styles['track']} data-across style={{ top: size.height }} aria-hidden="true">
          <span style={{ left: `${across.start * 100}%`, width: `${across.length * 100}%` }} />
        </div>
      )}
      {down !== null && (
        <div
          className={styles['track']}
          data-down
          style={{ left: size.width, height: size.height }}
          aria-hidden="true"
        >
          <span style={{ top: `${down.start * 100}%`, height: `${down.length * 100}%` }} />
        </div>
      )}
    </>
  );
}
