import { displayText } from '../../shared/display-text.ts';

const PLAIN = /^[\x20-\x7e]*$/;

/** `displayText`, at no cost for what is plain ASCII, which nearly everything is. */
export function safeText(text: string): string {
  return PLAIN.test(text) ? text : displayText(text);
}
