import * as v from 'valibot';
import { LONGEST_FILTER } from './filter/longest.ts';

/** More nobody walks back through. */
export const MOST_REMEMBERED = 50;

const filterText = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_FILTER));

/** Filters that were used, the newest first, each once. */
export const filterHistorySchema = v.pipe(v.array(filterText), v.maxLength(MOST_REMEMBERED));

export function rememberFilter(history: readonly string[], text: string): string[] {
  const filter = text.trim();
  if (filter === '' || filter.length > LONGEST_FILTER) return [...history];
  return [filter, ...history.filter((each) => each !== filter)].slice(0, MOST_REMEMBERED);
}

export function forgetFilter(history: readonly string[], text: string): string[] {
  return history.filter((each) => each !== text);
}
