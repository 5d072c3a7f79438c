import { HIDDEN } from './hidden.ts';
import { nameStrength, type NameStrength } from './secret-names.ts';
import { isSecretValue, looksRandom } from './secret-values.ts';
import type { Span } from './spans.ts';

/**
 * A name, an equals sign or a colon, and what follows: in an address's query, a connection string, JSON, YAML or
 * an environment. Quotation marks may stand around either, themselves escaped where JSON stands within a string.
 */
const NAME =
  /(?<![\w$])((?:\\?["'])?)([A-Za-z_][\w.-]{0,80}(?:\[[\w.-]{0,40}\])?(?: (?:Key|Secret|Token|Password))?)\1( ?)([=:]|%3D)( ?)/g;

/** A query's parameters whose names mean a secret nowhere else. */
const QUERY_ONLY =
  /^(?:key|sig|signature|code|x-amz-signature|x-amz-security-token|x-goog-signature|auth|sid|session_?id|_authtoken)$/i;

interface Value {
  readonly start: number;
  readonly end: number;
}

/** From an opening quotation mark to its like, else up to what ends a bare value. */
function valueAt(text: string, from: number, isJson: boolean): Value {
  // Its own brackets would end it.
  if (text.startsWith(HIDDEN, from)) return { start: from, end: from + HIDDEN.length };
  const [open = ''] = /^\\?["']/.exec(text.slice(from, from + 2)) ?? [];
  if (open !== '') {
    const start = from + open.length;
    let end = text.indexOf(open, start);
    // A quotation mark that is escaped is part of the value.
    while (open.length === 1 && end > 0 && text[end - 1] === '\\') end = text.indexOf(open, end + 1);
    return { start, end: end < 0 ? text.length : end };
  }
  const stop = (isJson ? /[\s,}\]]/ : /[\s;&,"'|)}\]]|%26/).exec(text.slice(from, from + 4000));
  return { start: from, end: stop === null ? Math.min(text.length, from + 4000) : from + stop.index };
}

function strengthOf(name: string, before: string): NameStrength | 'random' | null {
  const strength = nameStrength(name);
  if (strength !== null) return strength;
  return (before === '?' || before === '&') && QUERY_ONLY.test(name) ? 'random' : null;
}

/** `image:tag` and `host:port` are no pairs, `name= other` is an empty one; and prose has a space before a colon. */
function isPair(
  sign: string | undefined,
  { isQuoted, before, after }: { isQuoted: boolean; before: string; after: string },
  name: string,
  strength: NameStrength | 'random',
): boolean {
  if (sign !== ':') return before === after || isQuoted;
  return isQuoted || (before === '' && (after !== '' || strength === 'strong' || /^x-/i.test(name)));
}

/** Every secret that stands behind its name within `text`. */
export function pairSpans(text: string): readonly Span[] {
  if (!/[=:]|%3D/.test(text)) return [];
  const spans: Span[] = [];
  for (const {
    0: whole,
    1: quote = '',
    2: name = '',
    3: space = '',
    4: sign,
    5: gap = '',
    index,
  } of text.matchAll(NAME)) {
    const strength = strengthOf(name, text[index - 1] ?? '');
    if (strength === null) continue;
    if (!isPair(sign, { isQuoted: quote !== '', before: space, after: gap }, name, strength)) continue;
    if (text.startsWith('//', index + whole.length)) continue;
    const value = valueAt(text, index + whole.length, quote !== '' && sign === ':');
    const secret = text.slice(value.start, value.end);
    // After a space comes the next option, which is nobody's value.
    if (gap !== '' && secret.startsWith('-')) continue;
    const isSecret =
      strength === 'random' ? secret.length >= 16 || looksRandom(secret) : isSecretValue(secret, strength);
    if (isSecret) spans.push(value);
  }
  return spans;
}
