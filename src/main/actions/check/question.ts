import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { WILDCARDS, type CheckQuestion } from '../../../shared/check.ts';

type Place = Pick<CheckQuestion, 'address' | 'scope'>;

/** Why an address cannot be asked about; the locale files have a sentence for each. */
export type AddressProblem = 'not-an-address' | 'no-scope';

/** What a server binds that is told no address: every address, IPv4 too where the system has IPv6. */
export const EVERY_ADDRESS: Place = { address: WILDCARDS.ipv6, scope: null };
/** The same on a computer without IPv6. */
export const EVERY_IPV4_ADDRESS: Place = { address: WILDCARDS.ipv4, scope: null };

/** Decimal digits only; null for anything else. */
export function parsePort(text: string): number | null {
  if (!/^\d{1,5}$/.test(text)) return null;
  const port = Number(text);
  return port <= 65535 ? port : null;
}

/** IPv4 as four numbers or IPv6, with or without brackets. An IPv4-mapped address is taken as its IPv4. */
export function parseAddress(text: string): Place | AddressProblem {
  const bare = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
  const family = isIP(bare);
  if (family === 0) return 'not-an-address';
  if (family === 4) return { address: bare, scope: null };
  const [body = '', scope = null] = bare.split('%');
  const parsed = ipaddr.IPv6.parse(body);
  if (parsed.isIPv4MappedAddress()) return { address: parsed.toIPv4Address().toString(), scope: null };
  // RFC 4007 §6: a link-local address means nothing without its zone, and bind(2) refuses it.
  if (parsed.range() === 'linkLocal' && scope === null) return 'no-scope';
  return { address: parsed.toRFC5952String(), scope };
}

/**
 * `localhost` is the one name that is taken: as the system resolves it, which is what a server gets that is told
 * to listen there. Any other name would be asked of the network.
 */
export async function readAddress(text: string): Promise<Place | AddressProblem> {
  if (text.toLowerCase() !== 'localhost') return parseAddress(text);
  return parseAddress((await lookup('localhost')).address);
}
