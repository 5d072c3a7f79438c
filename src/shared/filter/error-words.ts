import type { TFunction } from 'i18next';
import type { FilterError } from './filter-error.ts';

/** What is wrong, in a sentence; a condition that is missing is missing after something. */
export function errorSentence({ code, position }: FilterError, text: string, t: TFunction): string {
  const before = /(AND|OR|NOT|[-!(])\s*$/i.exec(text.slice(0, position))?.[1];
  if (code !== 'missing-term' || before === undefined) return t(`filter.error.${code}`);
  return t('filter.missingAfter', { word: before });
}

/** What could stand at the place, in words; nothing where the sentence before it has said so already. */
export function expectedWords({ code, expected }: FilterError, t: TFunction): readonly string[] {
  const isTelling = code !== 'not-a-number' || expected.some(({ kind }) => kind === 'literal');
  if (!isTelling) return [];
  return expected.map((each) => (each.kind === 'literal' ? each.text : t(`filter.expected.${each.kind}`)));
}
