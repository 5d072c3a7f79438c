import type { Span } from './spans.ts';
import { looksRandom } from './secret-values.ts';

/** RFC 3986 §3.2.1. The password may hold an `@` of its own, so that the last one before the path counts. */
const AUTHORITY = /[A-Za-z][\w+.-]{0,40}:\/\/([^\s/?#"'<>\\]{1,2000})@/g;

/** `jdbc:oracle:thin:user/password@host`, and what `sqlplus user/password@host` is told. */
const ORACLE = /\bjdbc:oracle:\w{1,10}:[\w$#]{1,60}\/("?)([^@\s"]{1,200})\1@/g;

/** `user:password@host` without a scheme: `root:pw@tcp(db:3306)/app`, `user:pw@proxy.example:3128`. */
const BARE =
  /(?<=^|[\s="'(,])([A-Za-z_][\w.%+-]{0,60}):([^\s:@/"'()]{1,200})@(?=(tcp\(|unix\(|\[?[\w.:-]{1,255}\]?(?=$|[\s:/?,"')])))/g;

/** Schemes without `//`, whose `a:b@c` is no login; and an image that is named by its digest. */
const NO_LOGIN =
  /^(?:sips?|mailto|xmpp|acct|npm|workspace|link|jsr|git|github|gitlab|file|portal|patch|im|pres|urn|tel|ssh)$/i;
const VERSION = /^(?:[\^~]?\d+(?:\.\d+){0,2}(?:[-+][\w.-]+)?$|sha256:|sha512:|latest$|next$|v\d)/;

function authoritySpans(text: string): readonly Span[] {
  return [...text.matchAll(AUTHORITY)].flatMap(({ 0: whole, 1: login = '', index }) => {
    const end = index + whole.length - 1;
    const start = end - login.length;
    const colon = login.indexOf(':');
    if (colon >= 0) return [{ start: start + colon + 1, end }];
    // A login without a password is a name, unless it is a key as in a reporting address.
    return looksRandom(login) || /^[a-f\d]{32,}$/.test(login) ? [{ start, end }] : [];
  });
}

function bareSpans(text: string): readonly Span[] {
  return [...text.matchAll(BARE)].flatMap(({ 1: user = '', 2: secret = '', 3: host = '', index }) => {
    if (NO_LOGIN.test(user) || VERSION.test(host)) return [];
    const start = index + user.length + 1;
    return [{ start, end: start + secret.length }];
  });
}

/** Passwords within addresses. */
export function urlSpans(text: string): readonly Span[] {
  if (!text.includes('@')) return [];
  const oracle = [...text.matchAll(ORACLE)].map(({ 0: whole, 1: quote = '', 2: secret = '', index }) => {
    const end = index + whole.length - 1 - quote.length;
    return { start: end - secret.length, end };
  });
  return [...authoritySpans(text), ...oracle, ...bareSpans(text)];
}
