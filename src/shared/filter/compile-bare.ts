import { compileAddress } from './address-match.ts';
import { catalogueOf } from './catalogue.ts';
import { addressTest, someOf } from './compile-value.ts';
import type { FilterContext } from './context.ts';
import { LOCAL_END, PIDS, REMOTE_END } from './fields.ts';
import { haystackSource, SEPARATOR } from './haystack.ts';
import { readNumber } from './number-value.ts';
import type { RowTable } from './row-table.ts';
import { anyOf, valueTest, type RowTest } from './row-test.ts';
import type { TextValue } from './syntax.ts';
import { compileWildcard, hasWildcard } from './wildcard.ts';

const ENDS = [LOCAL_END, REMOTE_END];

function numberTest(number: number): RowTest {
  const isNumber = someOf((found: number) => found === number);
  return anyOf([LOCAL_END.port, REMOTE_END.port, PIDS].map((source) => valueTest(source, isNumber)));
}

/** All letters of an address, by the contract: canonical text. */
const ADDRESS_LETTERS = /^[0-9a-f.:*?]*$/;

/** `wanted`: what `isIn` looks for, in lower case. */
function textTest(wanted: string, isIn: (haystack: string) => boolean, context: FilterContext): RowTest {
  const isPart = (text: string | null): boolean => text !== null && isIn(text.toLowerCase());
  // There are as many addresses as rows, and most words cannot be in one.
  const addresses = ADDRESS_LETTERS.test(wanted) ? ENDS.map(({ address }) => address) : [];
  return anyOf([
    valueTest(haystackSource(catalogueOf(context)), isIn),
    ...[...ENDS.map(({ scope }) => scope), ...addresses].map((source) => valueTest(source, isPart)),
  ]);
}

function wordTest(text: string, context: FilterContext): RowTest {
  const wanted = text.toLowerCase();
  return textTest(wanted, (haystack) => haystack.includes(wanted), context);
}

function patternTest(text: string, context: FilterContext): RowTest {
  const wanted = text.toLowerCase();
  const isMatch = compileWildcard(`*${wanted}*`);
  // The longest fixed part rules most texts out before their entries are looked at one by one.
  const [longest = ''] = wanted.split(/[*?]/).sort((left, right) => right.length - left.length);
  return textTest(
    wanted,
    (haystack) => haystack.includes(longest) && haystack.split(SEPARATOR).some(isMatch),
    context,
  );
}

/** Reads what words are looked for in, `limit` sockets at most, so that the first word need not. Whether there are more. */
export function readAhead(table: RowTable, context: FilterContext, limit: number): boolean {
  const ends = ENDS.flatMap(({ address, scope }) => [address, scope]);
  return [haystackSource(catalogueOf(context)), ...ends].some((source) => source.of(table).refresh(limit));
}

/** A word without a field: a number, an address, or text to be found anywhere in the row. */
export function compileBare({ text, quoted }: TextValue, context: FilterContext): RowTest {
  if (quoted) return wordTest(text, context);
  const number = readNumber(text);
  if (number !== null) return numberTest(number);
  const pattern = compileAddress(text);
  if (pattern !== null) return anyOf(ENDS.map((end) => addressTest(end, pattern)));
  return hasWildcard(text) ? patternTest(text, context) : wordTest(text, context);
}
