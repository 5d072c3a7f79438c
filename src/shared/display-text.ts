/**
 * Names and command lines are written by strangers. Whatever could move a cursor, reorder text or hide
 * is made visible: C0 and C1 controls, DEL, line separators, and the Unicode bidirectional and invisible
 * formatting characters (Unicode Standard Annex #9, §2).
 */
const HIDDEN_RANGES: readonly (readonly [number, number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe007f],
];

function isHidden(codePoint: number): boolean {
  return HIDDEN_RANGES.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** Control Pictures (U+2400 block) for C0, `⟨U+202E⟩` for the rest. */
function picture(codePoint: number): string {
  if (codePoint <= 0x1f) return String.fromCodePoint(0x2400 + codePoint);
  if (codePoint === 0x7f) return '\u2421';
  return `⟨U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

/** Text that is safe to print on a terminal or in a window, with nothing lost silently. */
export function displayText(text: string): string {
  let result = '';
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    result += isHidden(codePoint) ? picture(codePoint) : character;
  }
  return result;
}
