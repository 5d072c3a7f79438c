const PLAIN = /^[\w@%+=:,./-]+$/;

/**
 * One word for a POSIX shell, whatever it holds (XCU §2.2.2: within single quotes every sign is itself). NUL cannot
 * be part of a word anywhere and is left out.
 */
export function shellWord(text: string): string {
  const word = text.replaceAll('\0', '');
  return PLAIN.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
