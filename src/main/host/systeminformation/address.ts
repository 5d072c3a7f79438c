import ipaddr from 'ipaddr.js';
import type { AddressFamily } from '../../../shared/socket.ts';

/** One end as a tool printed it, understood. */
export interface ParsedAddress {
  /** Canonical text: dotted IPv4, or RFC 5952 for IPv6. */
  readonly address: string;
  readonly family: AddressFamily;
  readonly scope: string | null;
  /** Was `::ffff:a.b.c.d`; `address` is its IPv4 text and `family` stays 6. */
  readonly mapped: boolean;
  /** 0.0.0.0 or ::, also when printed as `*`. */
  readonly unspecified: boolean;
}

const ANY: Readonly<Record<AddressFamily, ParsedAddress>> = {
  4: { address: '0.0.0.0', family: 4, scope: null, mapped: false, unspecified: true },
  6: { address: '::', family: 6, scope: null, mapped: false, unspecified: true },
};

/** An interface name or a Windows zone index; `0` means no zone. */
function scopeOf(text: string | undefined): string | null {
  if (text === undefined || text === '' || text === '0') return null;
  return /^[\w.:@-]{1,64}$/.test(text) ? text : null;
}

function fourParts(text: string, scope: string | null): ParsedAddress | null {
  // ipaddr.js also reads `10.1` and `0x7f.1`, which no tool prints: an address cut short must not pass.
  if (!ipaddr.IPv4.isValidFourPartDecimal(text)) return null;
  const address = ipaddr.IPv4.parse(text).toString();
  return { address, family: 4, scope, mapped: false, unspecified: address === '0.0.0.0' };
}

function sixParts(text: string, scope: string | null): ParsedAddress | null {
  if (!ipaddr.IPv6.isValid(text)) return null;
  const parsed = ipaddr.IPv6.parse(text);
  if (parsed.isIPv4MappedAddress()) {
    const folded = parsed.toIPv4Address().toString();
    return { address: folded, family: 6, scope, mapped: true, unspecified: folded === '0.0.0.0' };
  }
  const address = parsed.toRFC5952String();
  return { address, family: 6, scope, mapped: false, unspecified: address === '::' };
}

function parse(text: string, assumedFamily: AddressFamily): ParsedAddress | null {
  if (text === '*') return ANY[assumedFamily];
  const match = /^(\[)?([^\][%]+)(?:%([^\]]*?))?(\])?(?:%(.*))?$/.exec(text);
  const body = match?.[2];
  if (!match || body === undefined || (match[1] === undefined) !== (match[4] === undefined)) return null;
  const scope = scopeOf(match[3] ?? match[5]);
  if (body === '*') return { ...ANY[assumedFamily], scope };
  return body.includes(':') ? sixParts(body, scope) : fourParts(body, scope);
}

/** Few addresses fill a table of thousands of rows, and each is there again in the next pass. */
const REMEMBERED_AT_MOST = 20_000;
const remembered = new Map<string, ParsedAddress | null>();

/**
 * Reads an address without its port: brackets and `%scope` (inside or outside the brackets) are taken off,
 * `*` is the unspecified address of `assumedFamily`. Null for anything else, such as text cut short.
 */
export function parseAddress(text: string, assumedFamily: AddressFamily): ParsedAddress | null {
  const key = `${assumedFamily}${text}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED_AT_MOST) remembered.clear();
  const parsed = parse(text, assumedFamily);
  // Longer text is no address and would only fill the memory.
  if (text.length <= 128) remembered.set(key, parsed);
  return parsed;
}

/** A port as printed: 0–65535, or null. `*` is 0 where `star` allows it. */
export function parsePort(text: string, star: 'star' | 'no-star'): number | null {
  if (star === 'star' && text === '*') return 0;
  if (!/^\d{1,5}$/.test(text)) return null;
  const port = Number(text);
  return port <= 65535 ? port : null;
}
