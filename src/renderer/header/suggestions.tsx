import { useTranslation } from 'react-i18next';
import type { CompletionItem } from '../../shared/filter/complete.ts';
import { useSuggestionLabel } from './suggestion-label.ts';
import styles from './suggestions.module.css';

export interface SuggestionsProps {
  readonly id: string;
  readonly items: readonly CompletionItem[];
  readonly activeIndex: number;
  readonly onAccept: (item: CompletionItem) => void;
}

export const suggestionId = (listId: string, index: number): string => `${listId}-${index}`;

/** One line of what could be written here: beside the box, never over the rows that somebody is reading. */
export function Suggestions({ id, items, activeIndex, onAccept }: SuggestionsProps) {
  const { t } = useTranslation();
  const labelOf = useSuggestionLabel();
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t('filter.suggestions')}
      aria-orientation="horizontal"
      className={styles['strip']}
    >
      {items.map((item, index) => {
        const label = labelOf(item);
        return (
          <div
            key={item.text}
            id={suggestionId(id, index)}
            role="option"
            aria-selected={index === activeIndex}
            className={styles['option']}
            title={label ?? undefined}
            // The box keeps the focus: a press must not take it away.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onAccept(item)}
          >
            {item.text}
            {label !== null && <small>{label}</small>}
          </div>
        );
      })}
    </div>
  );
}
