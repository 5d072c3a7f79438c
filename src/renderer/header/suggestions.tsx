import { useTranslation } from 'react-i18next';
import { safeText } from '../format/safe-text.ts';
import type { Suggestion } from './suggestion.ts';
import { Matched } from './matched.tsx';
import { useSuggestionLabel } from './suggestion-label.ts';
import styles from './suggestions.module.css';

export interface SuggestionsProps {
  readonly id: string;
  readonly items: readonly Suggestion[];
  readonly activeIndex: number;
  /** The word at the cursor, whose letters are marked. */
  readonly typed: string;
  readonly onAccept: (item: Suggestion) => void;
  /** Takes a filter out of the history. */
  readonly onForget: (text: string) => void;
}

export const suggestionId = (listId: string, index: number): string => `${listId}-${index}`;

/** What could be written here, a line each: what is written, and what it means. */
export function Suggestions({ id, items, activeIndex, typed, onAccept, onForget }: SuggestionsProps) {
  const { t } = useTranslation();
  const labelOf = useSuggestionLabel();
  return (
    <div id={id} role="listbox" aria-label={t('filter.suggestions')} className={styles['strip']}>
      {items.map((item, index) => {
        const label = labelOf(item);
        return (
          <div
            key={item.text}
            id={suggestionId(id, index)}
            role="option"
            aria-selected={index === activeIndex}
            className={styles['option']}
            title={item.kind === 'history' ? t('history.hint') : (label ?? undefined)}
            // The box keeps the focus: a press must not take it away.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onAccept(item)}
          >
            <span>
              <bdi>
                <Matched text={safeText(item.text)} typed={typed} />
              </bdi>
            </span>
            {label !== null && (
              <small>
                <Matched text={label} typed={typed} />
              </small>
            )}
            {item.kind === 'history' && (
              <span
                className={styles['forget']}
                aria-hidden="true"
                title={t('history.forget')}
                onClick={(event) => {
                  event.stopPropagation();
                  onForget(item.text);
                }}
              >
                ×
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}
