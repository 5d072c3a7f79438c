import { isSecretValue } from './secret-values.ts';
import type { Span } from './spans.ts';

/** RFC 9110 §11: a scheme and credentials. Joined command lines have lost the quotation marks around them. */
const AUTHORIZATION =
  /\b(?:proxy-)?authorization["']?\s?[:=]\s?["']?((?:basic|bearer|digest|negotiate|token|apikey|aws4-hmac-sha256|bot|key|ntlm|splunk|sso-key)\s+)?([^\s"']{3,8192})/gi;
const SCHEME = /^(?:basic|bearer|digest|negotiate|token|apikey|ntlm|none|bot|key)$/i;

/** A bearer token without its header, RFC 6750. Short words after "bearer" are prose. */
const BEARER = /\bbearer[\s:=]+["']?([\w.~+/-]{12,8192}=*)/gi;

const COOKIE = /\b(?:set-)?cookie:\s?([^"'\r\n]{3,8192})/gi;

const HEADER = /authorization|bearer|cookie/i;

function last({ 0: whole, index }: RegExpExecArray, secret: string): Span {
  const end = index + whole.length;
  return { start: end - secret.length, end };
}

/** Credentials in headers of HTTP. Names such as `X-Api-Key:` are pairs: see `pairSpans`. */
export function headerSpans(text: string): readonly Span[] {
  if (!HEADER.test(text)) return [];
  const spans: Span[] = [];
  for (const match of text.matchAll(AUTHORIZATION)) {
    const secret = match[2] ?? '';
    if (!SCHEME.test(secret) && isSecretValue(secret, 'weak')) spans.push(last(match, secret));
  }
  for (const match of text.matchAll(BEARER)) {
    const secret = match[1] ?? '';
    if (/\d/.test(secret) && isSecretValue(secret, 'weak')) spans.push(last(match, secret));
  }
  for (const match of text.matchAll(COOKIE)) spans.push(last(match, match[1] ?? ''));
  return spans;
}
