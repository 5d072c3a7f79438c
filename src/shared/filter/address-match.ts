import { isLoopbackAddress } from '../address.ts';
import ipaddr from 'ipaddr.js';
import { readAddress, readEndpoint, type AddressBlock } from './address-text.ts';
import { compileWildcard, hasWildcard } from './wildcard.ts';

/** What is asked of one end. */
export interface AddressPattern {
  /** Null where every address will do, and so on. */
  readonly isAddress: ((address: string) => boolean) | null;
  readonly scope: string | null;
  readonly port: number | null;
}

const DOT = 46;
const ZERO = 48;
const PATTERN = /^[0-9a-f:.*?%\]\[]+$/i;

/** Parsing an address costs a microsecond or two, and most rows share a few addresses. */
const PARSED = new Map<string, readonly number[]>();
const MOST_PARSED = 100_000;

function bytesOf(address: string): readonly number[] {
  const known = PARSED.get(address);
  if (known !== undefined) return known;
  const bytes = ipaddr.IPv6.isValid(address) ? ipaddr.IPv6.parse(address).toByteArray() : [];
  if (PARSED.size >= MOST_PARSED) PARSED.clear();
  PARSED.set(address, bytes);
  return bytes;
}

/** The number that four decimals with dots stand for, as rows have them; quicker to read again than to look up. */
function numberOf(address: string): number {
  let [number, byte] = [0, 0];
  for (let index = 0; index < address.length; index += 1) {
    const code = address.charCodeAt(index);
    if (code === DOT) {
      number = number * 256 + byte;
      byte = 0;
    } else byte = byte * 10 + code - ZERO;
  }
  return number * 256 + byte;
}

function isInBlockOfFour(wanted: string, bits: number): (address: string) => boolean {
  const size = 2 ** (32 - bits);
  const block = Math.floor(numberOf(wanted) / size);
  return (address) => !address.includes(':') && Math.floor(numberOf(address) / size) === block;
}

function isInBlockOfSix(text: string, bits: number): (address: string) => boolean {
  const wanted = bytesOf(text);
  const wholeBytes = Math.floor(bits / 8);
  const shift = 8 - (bits % 8);
  return (address) => {
    if (!address.includes(':')) return false;
    const bytes = bytesOf(address);
    if (bytes.length !== wanted.length) return false;
    for (let index = 0; index < wholeBytes; index += 1) if (bytes[index] !== wanted[index]) return false;
    return shift === 8 || (bytes[wholeBytes] ?? 0) >> shift === (wanted[wholeBytes] ?? 0) >> shift;
  };
}

function isInBlock({ family, address, bits }: AddressBlock): (address: string) => boolean {
  if (bits === null) return (found) => found === address;
  return family === 4 ? isInBlockOfFour(address, bits) : isInBlockOfSix(address, bits);
}

function compileHost(text: string): Pick<AddressPattern, 'isAddress' | 'scope'> | null {
  if (text.toLowerCase() === 'localhost') return { isAddress: isLoopbackAddress, scope: null };
  const block = readAddress(text);
  return block === null ? null : { isAddress: isInBlock(block), scope: block.scope };
}

/** What is meant by an address, a block, `localhost` or an address with a port; null where the text is none. */
export function compileAddress(text: string): AddressPattern | null {
  const endpoint = readEndpoint(text);
  if (endpoint?.host === null) return { isAddress: null, scope: null, port: endpoint.port };
  const host = compileHost(endpoint?.host ?? text);
  return host === null ? null : { ...host, port: endpoint?.port ?? null };
}

/** As `compileAddress`, and patterns such as `192.168.*`. */
export function compileAddressPattern(text: string): AddressPattern | null {
  const exact = compileAddress(text);
  if (exact !== null || !hasWildcard(text) || !PATTERN.test(text)) return exact;
  return { isAddress: compileWildcard(text.toLowerCase()), scope: null, port: null };
}
