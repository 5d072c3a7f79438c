import type { TFunction } from 'i18next';
import type { Term } from '../../../shared/filter/edit.ts';
import { safeText } from '../../format/safe-text.ts';

/** What a filter by any of these terms is called. */
export function filterText(terms: readonly Term[], t: TFunction): string {
  const [only, ...others] = terms;
  if (only === undefined || others.length > 0) return t('conversations.filterByAll', { count: terms.length });
  return t('conversations.filterBy', { term: safeText(`${only.field}:${only.value}`) });
}
