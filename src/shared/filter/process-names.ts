import type { Owner } from '../socket.ts';

/**
 * What a process goes by. Linux cuts a name after 15 letters and a program may rename itself, so the file it runs
 * and the word it was started by count as well.
 */
export function processTexts(owners: readonly Owner[]): readonly (string | null)[] {
  const texts: (string | null)[] = [];
  for (const { name, executable, arguments: words } of owners) {
    texts.push(name, executable, words?.[0] ?? null);
  }
  return texts;
}

/** A path means its file as well. nginx and postgres write a sentence over their first argument: no path. */
export function processForms(text: string): readonly string[] {
  const slash = Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\'));
  return slash === -1 || text.includes(' ') ? [text] : [text, text.slice(slash + 1)];
}
