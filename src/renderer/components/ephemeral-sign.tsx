import styles from './range-badge.module.css';

/** Beside the words that say the same. */
export function EphemeralSign() {
  return (
    <span className={styles['ephemeral']} aria-hidden="true">
      ┅
    </span>
  );
}
