import { compileAddress } from './address-match.ts';
import { catalogueOf } from './catalogue.ts';
import type { SocketTest } from './compile-value.ts';
import type { FilterContext } from './context.ts';
import { haystackOf, SEPARATOR } from './haystack.ts';
import { readNumber } from './number-value.ts';
import type { TextValue } from './syntax.ts';
import { compileWildcard, hasWildcard } from './wildcard.ts';

function numberTest(number: number): SocketTest {
  return ({ local, remote, owners }) =>
    local.port === number || remote?.port === number || owners.some((owner) => owner.pid === number);
}

function wordTest(text: string, context: FilterContext): SocketTest {
  const catalogue = catalogueOf(context);
  const wanted = text.toLowerCase();
  return (socket) => haystackOf(socket, catalogue).includes(wanted);
}

function patternTest(text: string, context: FilterContext): SocketTest {
  const catalogue = catalogueOf(context);
  const wanted = text.toLowerCase();
  // The longest fixed part rules most rows out before any entry is looked at by itself.
  const [longest = ''] = wanted.split(/[*?]/).sort((left, right) => right.length - left.length);
  const isMatch = compileWildcard(`*${wanted}*`);
  return (socket) => {
    const haystack = haystackOf(socket, catalogue);
    return haystack.includes(longest) && haystack.split(SEPARATOR).some(isMatch);
  };
}

/** A word without a field: a number, an address, or text to be found anywhere in the row. */
export function compileBare({ text, quoted }: TextValue, context: FilterContext): SocketTest {
  if (quoted) return wordTest(text, context);
  const number = readNumber(text);
  if (number !== null) return numberTest(number);
  const isEnd = compileAddress(text);
  if (isEnd !== null) return ({ local, remote }) => isEnd(local) || (remote !== null && isEnd(remote));
  return hasWildcard(text) ? patternTest(text, context) : wordTest(text, context);
}
