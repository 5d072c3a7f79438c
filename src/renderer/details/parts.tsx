import { Children, type ReactNode } from 'react';
import styles from './details.module.css';

interface PartsProps {
  readonly children: ReactNode;
  /** False where the parts bring a sign of their own. */
  readonly isDotted?: boolean;
}

/**
 * Short facts on one line, joined by dots. A part that has no room goes to the next line whole, and no line begins or
 * ends with a dot.
 */
export function Parts({ children, isDotted = true }: PartsProps) {
  return (
    <span className={styles['parts']} data-plain={!isDotted || undefined}>
      {Children.toArray(children).map((part, index) => (
        // The parts of a fact have no names, and do not change places.
        <span key={index}>
          {isDotted && index > 0 && <i>{' · '}</i>}
          {part}
        </span>
      ))}
    </span>
  );
}
