/** 127.0.0.0/8 (RFC 1122 §3.2.1.3) and ::1 (RFC 4291 §2.5.3), in canonical text. */
export function isLoopbackAddress(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}

const WILDCARDS: ReadonlySet<string> = new Set(['0.0.0.0', '::', '*']);

/** Every address of a computer (INADDR_ANY, ip(7); in6addr_any, RFC 4291 §2.5.2), in canonical text. */
export function isWildcardAddress(address: string): boolean {
  return WILDCARDS.has(address);
}
