import type { Endpoint } from '../socket.ts';
import { compileAddress } from './address-match.ts';
import { catalogueOf } from './catalogue.ts';
import type { SocketTest } from './compile-value.ts';
import type { FilterContext } from './context.ts';
import { haystackOf, SEPARATOR } from './haystack.ts';
import { readNumber } from './number-value.ts';
import { remember } from './remember.ts';
import type { TextValue } from './syntax.ts';
import { compileWildcard, hasWildcard } from './wildcard.ts';

function numberTest(number: number): SocketTest {
  return ({ local, remote, owners }) =>
    local.port === number || remote?.port === number || owners.some((owner) => owner.pid === number);
}

function textTest(isIn: (haystack: string) => boolean, context: FilterContext): SocketTest {
  const catalogue = catalogueOf(context);
  const isInShared = remember(isIn);
  // Scopes are names of interfaces; addresses are in lower case by the contract.
  const isAt = ({ address, scope }: Endpoint): boolean =>
    isIn(address) || (scope !== null && isIn(scope.toLowerCase()));
  return (socket) =>
    isInShared(haystackOf(socket, catalogue)) ||
    isAt(socket.local) ||
    (socket.remote !== null && isAt(socket.remote));
}

function wordTest(text: string, context: FilterContext): SocketTest {
  const wanted = text.toLowerCase();
  return textTest((haystack) => haystack.includes(wanted), context);
}

function patternTest(text: string, context: FilterContext): SocketTest {
  const wanted = text.toLowerCase();
  const isMatch = compileWildcard(`*${wanted}*`);
  // The longest fixed part rules most texts out before their entries are looked at one by one.
  const [longest = ''] = wanted.split(/[*?]/).sort((left, right) => right.length - left.length);
  return textTest(
    (haystack) => haystack.includes(longest) && haystack.split(SEPARATOR).some(isMatch),
    context,
  );
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
