/** What stands where a secret stood. No sign of it means anything to a shell within quotes, a spreadsheet or a URL's reader. */
export const HIDDEN = '[hidden]';

/** Text without its secrets, and how many there were. */
export interface Redaction {
  readonly text: string;
  readonly hidden: number;
}
