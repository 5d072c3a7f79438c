import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldNamed } from '../../shared/filter/field-names.ts';
import { useCatalogueWords } from '../details/use-catalogue-words.ts';
import type { Suggestion } from './suggestion.ts';

const OPERATOR_WORDS = { AND: 'and', OR: 'or', NOT: 'not' } as const;

function isOperator(text: string): text is keyof typeof OPERATOR_WORDS {
  return text in OPERATOR_WORDS;
}

/** What a suggestion means, in the language of the window; null where its own text says it. */
export function useSuggestionLabel(): (item: Suggestion) => string | null {
  const { t } = useTranslation();
  const words = useCatalogueWords();
  return useCallback(
    (item) => {
      if (item.kind === 'history') return null;
      if (item.service !== null) return words.name(item.service);
      if (item.kind === 'operator') {
        return isOperator(item.text) ? t(`filter.operator.${OPERATOR_WORDS[item.text]}`) : null;
      }
      const field = item.kind === 'field' ? fieldNamed(item.text.slice(0, -1)) : null;
      return field === null ? null : t(`filter.field.${field}`);
    },
    [t, words],
  );
}
