/** Where nothing can be measured: a Latin letter and a Hangul syllable of 12 px. */
const LETTER = 6.6;
const SYLLABLE = 12;

let context: CanvasRenderingContext2D | null | undefined;
const LETTERS = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const widths = new Map<string, number>();
const MOST_KNOWN = 20_000;
/** In UTF-16 units: longer than the widest room, whatever is written. More of a text is neither measured nor remembered. */
const LONGEST = 2000;

function estimate(text: string): number {
  let width = 0;
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) > 0x1100 ? SYLLABLE : LETTER;
  return width;
}

/** In pixels. `font` as CSS writes it. */
export function textWidth(text: string, font: string): number {
  if (context === undefined) context = document.createElement('canvas').getContext('2d');
  if (context === null) return estimate(text);
  const beginning = text.slice(0, LONGEST);
  const key = `${font} ${beginning}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context.font = font;
  const { width } = context.measureText(beginning);
  if (widths.size >= MOST_KNOWN) widths.clear();
  widths.set(key, width);
  return width;
}

export type Measure = (text: string) => number;

/** How a text is made to fit into so many pixels. */
export type Shorten = (text: string, room: number, measure: Measure) => string;

/** The largest of 0 … `most` for which `isGood` holds, where it holds for every smaller one too. */
function largest(most: number, isGood: (count: number) => boolean): number {
  let [good, bad] = [0, most + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isGood(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

const lettersOf = (text: string): readonly string[] =>
  Array.from(LETTERS.segment(text), ({ segment }) => segment);

/** Both ends tell things apart; the middle is what can be spared. */
export const fitMiddle: Shorten = (text, room, measure) => {
  if (measure(text) <= room) return text;
  const isLong = text.length > LONGEST;
  const letters = lettersOf(isLong ? text.slice(0, LONGEST / 2) + text.slice(-LONGEST / 2) : text);
  const cut = (count: number): string => {
    const head = letters.slice(0, Math.ceil(count / 2)).join('');
    const tail = letters.slice(letters.length - Math.floor(count / 2)).join('');
    return `${head.replace(/[\s.]+$/, '')}…${tail.replace(/^[\s.]+/, '')}`;
  };
  return cut(largest(letters.length - 1, (count) => measure(cut(count)) <= room));
};

/** As much of the beginning as there is room for: where that tells things apart. */
export const fitEnd: Shorten = (text, room, measure) => {
  if (measure(text) <= room) return text;
  const letters = lettersOf(text.slice(0, LONGEST));
  const cut = (count: number): string =>
    `${letters
      .slice(0, count)
      .join('')
      .replace(/[\s.,/·]+$/, '')}…`;
  return cut(largest(letters.length - 1, (count) => measure(cut(count)) <= room));
};

/** Between the parts of a text. */
export const SEPARATORS = /(?<=, | · )/;

/** As many whole parts as fit; where not even the first does, both ends. */
export const fitParts: Shorten = (text, room, measure) => {
  if (measure(text) <= room) return text;
  const parts = text.split(SEPARATORS);
  const cut = (count: number): string => `${parts.slice(0, count).join('')}…`;
  const fitting = largest(parts.length - 1, (count) => measure(cut(count)) <= room);
  return fitting > 0 ? cut(fitting) : fitMiddle(text, room, measure);
};
