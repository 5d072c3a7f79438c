import { isLoopbackAddress } from '../address.ts';
import ipaddr from 'ipaddr.js';
import type { Endpoint } from '../socket.ts';
import { readAddress, readEndpoint, type AddressBlock } from './address-text.ts';
import { compileWildcard, hasWildcard } from './wildcard.ts';

export type EndpointTest = (endpoint: Endpoint) => boolean;

const PATTERN = /^[0-9a-f:.*?%\]\[]+$/i;

/** Parsing an address costs a microsecond or two, and most rows share a few addresses. */
const PARSED = new Map<string, readonly number[]>();
const MOST_PARSED = 100_000;

function bytesOfSix(address: string): readonly number[] {
  return ipaddr.IPv6.isValid(address) ? ipaddr.IPv6.parse(address).toByteArray() : [];
}

function bytesOf(address: string): readonly number[] {
  const known = PARSED.get(address);
  if (known !== undefined) return known;
  const bytes = address.includes(':') ? bytesOfSix(address) : address.split('.').map(Number);
  if (PARSED.size >= MOST_PARSED) PARSED.clear();
  PARSED.set(address, bytes);
  return bytes;
}

function compileBlock({ address, bits, scope }: AddressBlock): EndpointTest {
  if (bits === null) {
    return (end) => end.address === address && (scope === null || end.scope === scope);
  }
  const wanted = bytesOf(address);
  const wholeBytes = Math.floor(bits / 8);
  const shift = 8 - (bits % 8);
  return (end) => {
    const bytes = bytesOf(end.address);
    if (bytes.length !== wanted.length) return false;
    for (let index = 0; index < wholeBytes; index += 1) if (bytes[index] !== wanted[index]) return false;
    return shift === 8 || (bytes[wholeBytes] ?? 0) >> shift === (wanted[wholeBytes] ?? 0) >> shift;
  };
}

function isLocalhost({ address }: Endpoint): boolean {
  return isLoopbackAddress(address);
}

function compileHost(text: string): EndpointTest | null {
  if (text.toLowerCase() === 'localhost') return isLocalhost;
  const block = readAddress(text);
  return block === null ? null : compileBlock(block);
}

/** The test behind an address, a block, `localhost` or an address with a port; null where the text is none. */
export function compileAddress(text: string): EndpointTest | null {
  const endpoint = readEndpoint(text);
  if (endpoint === null) return compileHost(text);
  const { host, port } = endpoint;
  const isHost = host === null ? () => true : compileHost(host);
  return isHost === null ? null : (end) => end.port === port && isHost(end);
}

/** As `compileAddress`, and patterns such as `192.168.*`. */
export function compileAddressPattern(text: string): EndpointTest | null {
  const exact = compileAddress(text);
  if (exact !== null || !hasWildcard(text) || !PATTERN.test(text)) return exact;
  const isMatch = compileWildcard(text.toLowerCase());
  return (end) => isMatch(end.address);
}
