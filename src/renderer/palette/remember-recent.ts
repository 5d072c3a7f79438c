import { LONGEST_RECENT } from '../../shared/settings.ts';

/** More than this nobody looks through. */
const MOST = 12;

/** The ids of what was used last, the newest first, each once; one that no file would take is left out. */
export function rememberRecent(before: readonly string[], id: string): string[] {
  if (id.length > LONGEST_RECENT) return [...before];
  return [id, ...before.filter((other) => other !== id)].slice(0, MOST);
}
