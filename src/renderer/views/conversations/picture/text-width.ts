/** Where nothing can be measured: a Latin letter and a Hangul syllable of 12 px. */
const LETTER = 6.6;
const SYLLABLE = 12;

let context: CanvasRenderingContext2D | null | undefined;
const LETTERS = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const widths = new Map<string, number>();
const MOST_KNOWN = 20_000;

function estimate(text: string): number {
  let width = 0;
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) > 0x1100 ? SYLLABLE : LETTER;
  return width;
}

/** In pixels. `font` as CSS writes it. */
export function textWidth(text: string, font: string): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return estimate(text);
  const key = `${font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context.font = font;
  const { width } = context.measureText(text);
  if (widths.size >= MOST_KNOWN) widths.clear();
  widths.set(key, width);
  return width;
}

/** SVG cuts no text by itself: as much as fits, with an ellipsis. */
export function fitText(text: string, room: number, measure: (text: string) => number): string {
  if (measure(text) <= room) return text;
  const letters = Array.from(LETTERS.segment(text), ({ segment }) => segment);
  let [fits, tooMany] = [0, letters.length];
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (measure(`${letters.slice(0, middle).join('')}…`) <= room) fits = middle;
    else tooMany = middle;
  }
  return `${letters.slice(0, fits).join('').trimEnd()}…`;
}
