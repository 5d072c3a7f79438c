import type { TFunction } from 'i18next';
import type { PortFacts } from '../../shared/socket.ts';
import { word } from '../format/word.ts';
import styles from './range-badge.module.css';

export interface RangeBadgeProps {
  readonly facts: PortFacts;
  /** Whether the second fact is told elsewhere. */
  readonly isBare?: boolean;
  readonly t: TFunction;
}

/** Two facts, two signs: IANA's range by number, and whether this system hands the number out itself. */
export function RangeBadge({ facts, isBare = false, t }: RangeBadgeProps) {
  return (
    <span className={styles['pair']}>
      <span className={styles['badge']} data-range={facts.range}>
        {facts.reserved ? word(t, 'range.reserved') : word(t, `range.${facts.range}`)}
      </span>
      {!isBare && facts.ephemeral === true && (
        <span
          className={styles['ephemeral']}
          role="img"
          aria-label={word(t, 'range.ephemeralHere')}
          title={word(t, 'range.ephemeralHere')}
        >
          ┅
        </span>
      )}
    </span>
  );
}
