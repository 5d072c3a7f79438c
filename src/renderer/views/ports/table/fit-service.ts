import { cssFont } from '../../../format/css-font.ts';
import { textWidth } from '../../../format/text-width.ts';

/** As table.module.css has them. */
const GAP = 6;
const PILL_PADDING = 14;
/** A name may become as narrow as this before a verdict gives up its word. */
const LEAST_NAME = 44;

export const serviceFont = (): string => cssFont(13);
const smallFont = (): string => cssFont(12);
const pillFont = (): string => cssFont(11.5, 650);

export interface ServiceParts {
  /** With the arrow of a service at the other end; null where only IANA's name is known, or nothing. */
  readonly name: string | null;
  readonly ianaName: string | null;
  /** Null where nothing needs attention. */
  readonly verdict: { readonly sign: string; readonly word: string } | null;
}

export interface FittingService {
  /** In CSS pixels, and so is the next. */
  readonly nameRoom: number;
  readonly ianaRoom: number;
  /** Its sign and colour stand there in any case. */
  readonly hasVerdictWord: boolean;
}

/** Sign and word on their ground, in CSS pixels. */
export const pillWidth = (text: string): number => GAP + PILL_PADDING + textWidth(text, pillFont());

/** What of a service has room: a verdict goes before the name, and IANA's name is whole beside it or left out. */
export function fitService({ name, ianaName, verdict }: ServiceParts, room: number): FittingService {
  const nameWidth = name === null ? 0 : textWidth(name, serviceFont());
  const worded = verdict === null ? 0 : pillWidth(`${verdict.sign} ${verdict.word}`);
  const hasVerdictWord = Math.min(nameWidth, LEAST_NAME) + worded <= room;
  const nameRoom = room - (verdict === null ? 0 : hasVerdictWord ? worded : pillWidth(verdict.sign));
  const left = nameRoom - (name === null ? 0 : nameWidth + GAP);
  const isWhole = ianaName !== null && textWidth(ianaName, smallFont()) <= left;
  return { nameRoom, ianaRoom: name === null || isWhole ? left : 0, hasVerdictWord };
}
