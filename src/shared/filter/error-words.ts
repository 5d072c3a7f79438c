import type { TFunction } from 'i18next';
import type { FilterError } from './filter-error.ts';

/** What could stand at the place, in words; nothing where the sentence before it has said so already. */
export function expectedWords({ code, expected }: FilterError, t: TFunction): readonly string[] {
  const isTelling = code !== 'not-a-number' || expected.some(({ kind }) => kind === 'literal');
  if (!isTelling) return [];
  return expected.map((each) => (each.kind === 'literal' ? each.text : t(`filter.expected.${each.kind}`)));
}
