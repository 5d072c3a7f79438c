/**
 * Signs with which a spreadsheet begins a formula, and those that some take for them: tab and carriage return are
 * skipped, full-width and small variants are folded by East Asian input (OWASP, "CSV Injection").
 */
const FORMULA = /^[\s\u00a0]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20\u2212\ufe62\ufe63\ufe66\ufe6b]/u;

/** A program that takes `;` for the separator begins a new cell behind it. */
const INNER_FORMULA = /;(?=\s*[=+@\uff1d\uff0b\uff20])/gu;

/** `TRUE`, and errors such as `#N/A`. */
const WORD_VALUE = /^\s*(?:true|false|#.*)$/isu;

/** `1/2`, `12:30`, `5%`, `$5`, `(5)`, `1.2.3`, `3:00 PM`, `2026년 1월`, in digits of any script. */
const FIGURES =
  /^[\s(]*(?:오전|오후)?\s*\p{Sc}?\s*[\p{Nd}.][\p{Nd}\p{Sc}\s.,:/%)년월일시분초年月日時分秒-]*(?:[ap]\.?m\.?)?$/iu;

/** `Jan 5`, `5-Jan`, `May 2026`; a language's own names of months are known to its spreadsheets alone. */
const MONTH =
  /^(?=.*\d)[\d\s./-]*(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?[\d\s.,:/-]*$/iu;

/** No spreadsheet takes an address for anything, and an apostrophe would only be in the way. */
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f:]*::[\da-f:.]*)$/i;

/** No date is longer; and a command line of any length is told at once. */
const LONGEST_VALUE = 40;

/** `007`, `1e5` and `0x10` would come back as other texts than they were, and so would a date or a time. */
function wouldBecomeAValue(text: string): boolean {
  if (text.trim() === '' || ADDRESS.test(text)) return false;
  if (!Number.isNaN(Number(text))) return true;
  if (text.length > LONGEST_VALUE) return false;
  return WORD_VALUE.test(text) || FIGURES.test(text) || MONTH.test(text);
}

/**
 * Text that a spreadsheet shows as it is. An apostrophe in front is the spreadsheets' own sign for "this is text":
 * they take it away again. A text that has one of its own gets a second, so that removing one always gives it back.
 */
export function spreadsheetText(text: string): string {
  const inner = text.replace(INNER_FORMULA, ";'");
  return FORMULA.test(text) || text.startsWith("'") || wouldBecomeAValue(text) ? `'${inner}` : inner;
}
