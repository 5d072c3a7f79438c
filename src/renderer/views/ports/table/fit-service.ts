import { cssFont } from '../../../format/css-font.ts';
import { fitEnd, textWidth, type Shorten } from '../../../format/text-width.ts';
import { withoutBrackets } from '../../../../shared/without-brackets.ts';

/** As table.module.css has them. */
const GAP = 6;
const PILL_PADDING = 14;

export const serviceFont = (): string => cssFont(13);
const smallFont = (): string => cssFont(12);
const pillFont = (): string => cssFont(11.5, 500);

export interface ServiceParts {
  /** Null where only IANA's name is known, or nothing. */
  readonly name: string | null;
  /** Before the name of a service at the other end; else empty. */
  readonly arrow: string;
  readonly ianaName: string | null;
  /** Null where nothing needs attention. `words`: the longest first. */
  readonly verdict: { readonly sign: string; readonly words: readonly string[] } | null;
}

export interface FittingService {
  /** In CSS pixels, and so is the next. */
  readonly nameRoom: number;
  readonly ianaRoom: number;
  /** Null where only its sign and colour have room. */
  readonly verdictWord: string | null;
}

/** Sign and word on their ground, in CSS pixels. */
export const pillWidth = (text: string): number => GAP + PILL_PADDING + textWidth(text, pillFont());

const WORDS_END = /\s+\S*$/;

/** Of services that answer alike, `Redis / Valkey`, the first is named in full. */
const ownName = (name: string): string => withoutBrackets(name).replace(/\s*\/\s.*$/, '');

/** `MySQL / MariaDB` and `HTTP (alternative)` still say what they are by their first words; cut once at most. */
export const fitName: Shorten = (name, room, measure) => {
  if (measure(name) <= room) return name;
  const plain = withoutBrackets(name);
  if (plain !== name && measure(plain) <= room) return plain;
  let words = ownName(name);
  if (measure(words) <= room) return words;
  while (WORDS_END.test(words)) {
    words = words.replace(WORDS_END, '');
    if (measure(`${words}…`) <= room) return `${words}…`;
  }
  return fitEnd(words, room, measure);
};

/** What a name is known by. */
const firstWord = (name: string): string => /^\S+/.exec(name)?.[0] ?? name;

/**
 * What of a service has room: the word of a verdict goes before all of the name but its first word, and IANA's name is
 * whole beside them or left out.
 */
export function fitService({ name, arrow, ianaName, verdict }: ServiceParts, room: number): FittingService {
  const widthOf = (text: string): number => textWidth(text, serviceFont());
  const nameWidth = name === null ? 0 : widthOf(arrow + name);
  const own = name === null ? '' : ownName(name);
  const first = firstWord(own);
  const least = Math.min(nameWidth, widthOf(arrow + (first === own ? first : `${first}…`)));
  const pillOf = (word: string): number => (verdict === null ? 0 : pillWidth(`${verdict.sign} ${word}`));
  const verdictWord = verdict?.words.find((word) => least + pillOf(word) <= room) ?? null;
  const pill = verdict === null ? 0 : verdictWord === null ? pillWidth(verdict.sign) : pillOf(verdictWord);
  const nameRoom = room - pill;
  const left = nameRoom - (name === null ? 0 : nameWidth + GAP);
  const isWhole = ianaName !== null && textWidth(ianaName, smallFont()) <= left;
  return { nameRoom, ianaRoom: name === null || isWhole ? left : 0, verdictWord };
}
