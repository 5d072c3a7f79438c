import type { ReactNode } from 'react';
import { formatNumber } from '../format/numbers.ts';
import { useLanguage } from '../i18n/use-language.ts';
import styles from './facets.module.css';

export interface FacetButtonProps {
  readonly children: ReactNode;
  readonly isPressed: boolean;
  readonly count: number | null;
  readonly onPress: () => void;
}

export function FacetButton({ children, isPressed, count, onPress }: FacetButtonProps) {
  const language = useLanguage();
  return (
    <button
      type="button"
      className={styles['facet']}
      aria-pressed={isPressed}
      data-empty={count === 0 || undefined}
      onClick={onPress}
    >
      <span className={styles['label']}>{children}</span>
      {count !== null && <span className={styles['count']}>{formatNumber(count, language)}</span>}
    </button>
  );
}
