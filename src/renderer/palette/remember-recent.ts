/** More than this nobody looks through. */
const MOST = 12;

/** The ids of what was used last, the newest first, each once. */
export function rememberRecent(before: readonly string[], id: string): string[] {
  return [id, ...before.filter((other) => other !== id)].slice(0, MOST);
}
