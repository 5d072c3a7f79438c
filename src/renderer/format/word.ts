import type { ParseKeys, TFunction } from 'i18next';

const known = new WeakMap<TFunction, Map<ParseKeys, string>>();

/** A word that is said in every row: looked up once in each language. */
export function word(t: TFunction, key: ParseKeys): string {
  const words = known.get(t) ?? new Map<ParseKeys, string>();
  known.set(t, words);
  const found = words.get(key);
  if (found !== undefined) return found;
  const text = t(key);
  words.set(key, text);
  return text;
}
