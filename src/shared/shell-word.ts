import { displayText } from './display-text.ts';

/** Letters that mean nothing to any POSIX shell, nor to csh, fish and zsh: `=` is no such, since zsh expands `=ls`. */
const PLAIN = /^[\w@%+:,./-]+$/;

/**
 * One word for a POSIX shell, whatever it holds (XCU §2.2.2: within single quotes every sign is itself). NUL cannot
 * be part of a word anywhere and is left out.
 */
export function shellWord(text: string): string {
  const word = text.replaceAll('\0', '');
  return PLAIN.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/**
 * A name that a stranger gave, as a word of a command that somebody is told to type. Null where it could not be read
 * as what it is (invisible signs, nothing at all) or would be taken for an option.
 */
export function shellName(text: string): string | null {
  if (text === '' || text.startsWith('-') || displayText(text) !== text) return null;
  return shellWord(text);
}
