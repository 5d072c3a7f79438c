import type { TFunction } from 'i18next';
import type { PortFacts } from '../../shared/socket.ts';
import { word } from '../format/word.ts';
import styles from './range-badge.module.css';

/** Two facts, two signs: IANA's range by number, and whether this system hands the number out itself. */
export function RangeBadge({ facts, t }: { readonly facts: PortFacts; readonly t: TFunction }) {
  return (
    <span className={styles['pair']}>
      <span className={styles['badge']} data-range={facts.range}>
        {facts.reserved ? word(t, 'range.reserved') : word(t, `range.${facts.range}`)}
      </span>
      {facts.ephemeral === true && (
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
