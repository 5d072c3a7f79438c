import type { ReactNode } from 'react';
import { useApp } from '../app-context.ts';
import { keyText } from '../commands/key-text.ts';
import { formatNumber } from '../format/numbers.ts';
import { useLanguage } from '../i18n/use-language.ts';
import styles from './facets.module.css';

export interface FacetButtonProps {
  readonly children: ReactNode;
  readonly isPressed: boolean;
  readonly count: number | null;
  /** In Electron's words, such as `Alt+1`. */
  readonly keys?: string;
  /** What it chooses, where its name does not say so. */
  readonly hint?: string | undefined;
  /** Says no more than the name and the hint: it goes where a long count needs its room. */
  readonly sign?: ReactNode;
  readonly onPress: () => void;
}

export function FacetButton({ children, isPressed, count, keys, hint, sign, onPress }: FacetButtonProps) {
  const { facts } = useApp();
  const language = useLanguage();
  // A long name is shortened, and here in full.
  const title = [
    ...(hint !== undefined ? [hint] : typeof children === 'string' ? [children] : []),
    ...(keys === undefined ? [] : [keyText(keys, facts.platform)]),
  ].join(' · ');
  return (
    <button
      type="button"
      className={styles['facet']}
      aria-pressed={isPressed}
      aria-keyshortcuts={keys}
      title={title === '' ? undefined : title}
      data-empty={count === 0 || undefined}
      onClick={onPress}
    >
      <span className={styles['label']}>{children}</span>
      {Boolean(sign) && (
        <span className={styles['sign']}>
          {'\u200b'}
          {sign}
        </span>
      )}
      {count !== null && <span className={styles['count']}>{formatNumber(count, language)}</span>}
    </button>
  );
}
