import type { TFunction } from 'i18next';
import type { Level } from '../../../shared/exposure/offer.ts';
import styles from './exposure.module.css';

/** Told apart by sign and word; colour only helps. */
export const LEVEL_SIGNS: Readonly<Record<Level, string>> = {
  high: '●',
  medium: '▲',
  unknown: '?',
  low: '○',
  usual: '✓',
};

export function LevelBadge({ level, t }: { readonly level: Level; readonly t: TFunction }) {
  return (
    <span className={styles['level']} data-level={level}>
      <span aria-hidden="true">{LEVEL_SIGNS[level]}</span> {t(`offers.level.${level}`)}
    </span>
  );
}
