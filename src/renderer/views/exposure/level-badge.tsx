import type { TFunction } from 'i18next';
import type { Level } from '../../../shared/exposure/offer.ts';
import styles from './level-badge.module.css';

/** Told apart by sign and word; colour only helps. */
const LEVEL_SIGNS: Readonly<Record<Level, string>> = {
  high: '●',
  medium: '▲',
  unknown: '?',
  low: '○',
  usual: '✓',
};

export interface LevelBadgeProps {
  readonly level: Level;
  /** It rests on nothing but the number. */
  readonly isGuess: boolean;
  readonly t: TFunction;
}

export function LevelBadge({ level, isGuess, t }: LevelBadgeProps) {
  return (
    <span className={styles['level']} data-level={level}>
      <span aria-hidden="true">{LEVEL_SIGNS[level]}</span> {t(`offers.level.${level}`)}
      {isGuess && <small>{t('offers.guess')}</small>}
    </span>
  );
}
