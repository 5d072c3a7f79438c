import ipaddr from 'ipaddr.js';
import type { ExposureScope } from '../../shared/socket.ts';

/** IANA's special-purpose registries (RFC 6890) as ipaddr.js names them; what is not listed is public. */
const SCOPES: Readonly<Record<string, ExposureScope>> = {
  unspecified: 'all',
  loopback: 'loopback',
  linkLocal: 'link-local',
  // 255.255.255.255 is never routed on (RFC 919 §7).
  broadcast: 'link-local',
  private: 'private',
  uniqueLocal: 'private',
  carrierGradeNat: 'private',
  reserved: 'private',
  benchmarking: 'private',
  deprecatedSiteLocal: 'private',
};

/** IPv6 multicast says its scope in its fourth hex digit (RFC 4291 §2.7). */
const MULTICAST_6: readonly (readonly [pattern: RegExp, scope: ExposureScope])[] = [
  [/^ff.1:/u, 'loopback'],
  [/^ff.2:/u, 'link-local'],
  [/^ff.[3-9a-d]:/u, 'private'],
];

function multicastScope(address: string): ExposureScope {
  // 224.0.0.0/24 stays on the link (RFC 5771 §4); 239.0.0.0/8 within an organisation (RFC 2365).
  if (address.startsWith('224.0.0.')) return 'link-local';
  if (address.startsWith('239.')) return 'private';
  return MULTICAST_6.find(([pattern]) => pattern.test(address))?.[1] ?? 'public';
}

/** From how far off an address can be reached, by its number alone. Null for text that is no address. */
export function addressScope(address: string): ExposureScope | null {
  if (!ipaddr.isValid(address)) return null;
  const range = ipaddr.process(address).range();
  return range === 'multicast' ? multicastScope(address) : (SCOPES[range] ?? 'public');
}
