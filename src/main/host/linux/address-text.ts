import type { AddressFamily } from '../../../shared/socket.ts';

export interface AddressText {
  /** Canonical text; IPv4 for an IPv4-mapped address. */
  readonly address: string;
  readonly mapped: boolean;
  /** `0.0.0.0` or `::` */
  readonly wildcard: boolean;
}

const CACHE_SIZE = 4096;
const ipv4Texts = new Map<number, string>();

/** A host has many sockets and few addresses: their texts are shared. */
function formatIpv4(bytes: Uint8Array, offset: number): string {
  const [a = 0, b = 0, c = 0, d = 0] = [
    bytes[offset],
    bytes[offset + 1],
    bytes[offset + 2],
    bytes[offset + 3],
  ];
  const key = ((a * 256 + b) * 256 + c) * 256 + d;
  const known = ipv4Texts.get(key);
  if (known !== undefined) return known;
  if (ipv4Texts.size >= CACHE_SIZE) ipv4Texts.clear();
  const text = `${a}.${b}.${c}.${d}`;
  ipv4Texts.set(key, text);
  return text;
}

/** Where the longest run of two or more zero groups starts and ends; the first of equals (RFC 5952 §4.2). */
function longestZeroRun(groups: readonly number[]): readonly [start: number, end: number] {
  let best: readonly [number, number] = [0, 0];
  let start = 0;
  for (let index = 0; index <= groups.length; index += 1) {
    if (groups[index] === 0) continue;
    if (index - start > 1 && index - start > best[1] - best[0]) best = [start, index];
    start = index + 1;
  }
  return best;
}

function formatIpv6(bytes: Uint8Array, offset: number): string {
  const groups = Array.from(
    { length: 8 },
    (_, index) => ((bytes[offset + 2 * index] ?? 0) << 8) | (bytes[offset + 2 * index + 1] ?? 0),
  );
  const text = (part: readonly number[]) => part.map((group) => group.toString(16)).join(':');
  const [start, end] = longestZeroRun(groups);
  return end === 0 ? text(groups) : `${text(groups.slice(0, start))}::${text(groups.slice(end))}`;
}

function isZero(bytes: Uint8Array, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (bytes[index] !== 0) return false;
  return true;
}

/**
 * An address in network byte order as text (RFC 5952), IPv4-mapped ones (RFC 4291 §2.5.5.2) folded to IPv4.
 * Bytes beyond the end of `bytes` count as zero.
 */
export function addressText(family: AddressFamily, bytes: Uint8Array, offset = 0): AddressText {
  if (family === 4) {
    const address = formatIpv4(bytes, offset);
    return { address, mapped: false, wildcard: address === '0.0.0.0' };
  }
  const prefixIsZero = isZero(bytes, offset, offset + 10);
  if (prefixIsZero && bytes[offset + 10] === 0xff && bytes[offset + 11] === 0xff) {
    const address = formatIpv4(bytes, offset + 12);
    return { address, mapped: true, wildcard: address === '0.0.0.0' };
  }
  const address = formatIpv6(bytes, offset);
  return { address, mapped: false, wildcard: address === '::' };
}
