import { fitMiddle, SEPARATORS, type Measure, type Shorten } from './text-width.ts';

/** Less of a long word than this tells nothing. */
const LEAST_WORD = 'abcd…abcd';
/** `26162`, `1,024`, `60개`; no address. */
const isNumber = (word: string): boolean => /^\d[\d,]*\p{L}*$/u.test(word);

/** Two words or more; of one long word both ends; else only that there is more. */
function fitPart(part: string, room: number, measure: Measure): string {
  const words = part.replace(/(?: · |, )$/, '').split(' ');
  const [only = ''] = words;
  if (words.length === 1)
    return isNumber(only) || room < measure(LEAST_WORD) ? '…' : fitMiddle(only, room, measure);
  for (let kept = words.length - 1; kept > 1; kept--) {
    const short = `${words.slice(0, kept).join(' ')} …`;
    if (!words.slice(kept - 1, kept + 1).some(isNumber) && measure(short) <= room) return short;
  }
  return '…';
}

/**
 * As many whole parts as fit, and whole words of the next; the first part alone where not even the sign of the others
 * has room, and nothing rather than that sign alone. A number stays with the words beside it or goes with them: a part
 * of a pid would read as another pid, and half of `60 addresses` as something else.
 */
export const fitDetail: Shorten = (text, room, measure) => {
  if (measure(text) <= room) return text;
  const parts = text.split(SEPARATORS);
  const before = (count: number): string => parts.slice(0, count).join('');
  let count = parts.length - 1;
  while (count > 0 && measure(`${before(count)}…`) > room) count--;
  const short = before(count) + fitPart(parts[count] ?? '', room - measure(before(count)), measure);
  if (short !== '…') return short;
  const first = before(1).replace(/(?: · |, )$/, '');
  return measure(first) <= room ? first : '';
};

/** What is written by us gives way by whole words; both ends are the last resort. */
export const fitPhrase: Shorten = (text, room, measure) =>
  fitDetail(text, room, measure) || fitMiddle(text, room, measure);
