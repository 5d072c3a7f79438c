/**
 * Signs with which a spreadsheet begins a formula, and those that some take for them: tab and carriage return are
 * skipped, full-width and small variants are folded by East Asian input (OWASP, "CSV Injection").
 */
const FORMULA = /^[\s\u00a0]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20\u2212\ufe62\ufe63\ufe66\ufe6b]/u;

/** A program that takes `;` for the separator begins a new cell behind it. */
const INNER_FORMULA = /;(?=\s*[=+@\uff1d\uff0b\uff20])/gu;

/** `007`, `1e5` and `0x10` would come back as other texts than they were. */
function wouldBecomeANumber(text: string): boolean {
  return text.trim() !== '' && !Number.isNaN(Number(text));
}

/**
 * Text that a spreadsheet shows as it is. An apostrophe in front is the spreadsheets' own sign for "this is text":
 * they take it away again. A text that has one of its own gets a second, so that removing one always gives it back.
 */
export function spreadsheetText(text: string): string {
  const inner = text.replace(INNER_FORMULA, ";'");
  return FORMULA.test(text) || text.startsWith("'") || wouldBecomeANumber(text) ? `'${inner}` : inner;
}
