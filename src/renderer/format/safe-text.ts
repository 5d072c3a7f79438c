import { displayText } from '../../shared/display-text.ts';

const PLAIN = /^[\x20-\x7e]*$/;

/** `displayText`, at no cost for what is plain ASCII, which nearly everything is. */
export function safeText(text: string): string {
  return PLAIN.test(text) ? text : displayText(text);
}

/** In UTF-16 units. */
const LONGEST = 2000;

/** The same of a text that may have no end: as much of it as a row or a tip has room for. */
export function safeBeginning(text: string): string {
  return safeText(text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`);
}
