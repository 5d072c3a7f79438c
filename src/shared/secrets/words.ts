/** A word of a command line: what it says, and where that stands in the joined text. */
export interface Word {
  readonly text: string;
  readonly start: number;
  /** A new command begins here: the first word, and what follows `;`, `|` or `&&` in a script. */
  readonly isFirst: boolean;
}

const WORD = /"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s"';|&](?:[^\s;|"']|"[^"]*"|'[^']*')*)|([;|&]+)/g;

/**
 * The words of a joined command line, as a shell would part them as far as that can still be told: the marks that
 * joining leaves out are lost, so that a value with a space in it comes out as two words.
 */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let isFirst = true;
  for (const { 1: double, 2: single, 3: bare, index } of text.matchAll(WORD)) {
    const word = double ?? single ?? bare;
    if (word === undefined) {
      isFirst = true;
      continue;
    }
    words.push({ text: word, start: index + (bare === undefined ? 1 : 0), isFirst });
    isFirst = false;
  }
  return words;
}
