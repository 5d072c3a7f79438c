/**
 * A range of numbers, a Korean date, and a Korean word with its bracket and what is attached to that are read as one
 * word: no line ends within them. Only for what is drawn.
 */
export function unbroken(text: string): string {
  return text
    .replace(/(?<=\d)–(?=\d)/g, '–\u2060')
    .replace(/(?<=[가-힣])\(/g, '\u2060(')
    .replace(/\)(?=[가-힣])/g, ')\u2060')
    .replace(/(\d{4}\.) (\d{1,2}\.) (\d{1,2}\.)/g, '$1\u00a0$2\u00a0$3');
}
