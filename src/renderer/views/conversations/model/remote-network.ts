import ipaddr from 'ipaddr.js';

/** What kind of place an address is, coarsely enough to be a node of its own. */
export const REMOTE_RANGES = ['loopback', 'linkLocal', 'private', 'multicast', 'public'] as const;
export type RemoteRange = (typeof REMOTE_RANGES)[number];

export interface RemoteNetwork {
  readonly range: RemoteRange;
  /** Such as `203.0.113.0/24` or `2001:db8:1:2::/64`. */
  readonly network: string;
  /** The block of IANA's registries that it lies in, such as `10.0.0.0/8`; null for public addresses. */
  readonly block: string | null;
}

/** ipaddr.js's names of the special-purpose registries (RFC 6890); whatever is missing here is public. */
const RANGES: Readonly<Record<string, RemoteRange>> = {
  loopback: 'loopback',
  unspecified: 'loopback',
  linkLocal: 'linkLocal',
  broadcast: 'linkLocal',
  private: 'private',
  uniqueLocal: 'private',
  carrierGradeNat: 'private',
  multicast: 'multicast',
};

/** RFC 1918, 6598, 1122, 3927; RFC 4291, 4193. */
const BLOCKS: readonly (readonly [address: string, bits: number])[] = [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['224.0.0.0', 4],
  ['fe80::', 10],
  ['fc00::', 7],
  ['ff00::', 8],
];

const PARSED_BLOCKS = BLOCKS.map(([address, bits]) => ({
  address: ipaddr.parse(address),
  bits,
  text: `${address}/${bits}`,
}));

/** One subnet by habit: /24 in IPv4, /64 in IPv6 (RFC 4291 §2.5.4). */
function networkText(address: ipaddr.IPv4 | ipaddr.IPv6): string {
  const bits = address.kind() === 'ipv4' ? 24 : 64;
  const bytes = address.toByteArray().map((byte, index) => (index < bits / 8 ? byte : 0));
  return `${ipaddr.fromByteArray(bytes).toString()}/${bits}`;
}

/** Where an address lies. Text that is no address is a network of its own. */
export function remoteNetworkOf(text: string): RemoteNetwork {
  if (!ipaddr.isValid(text)) return { range: 'public', network: text, block: null };
  const address = ipaddr.process(text);
  const block = PARSED_BLOCKS.find(
    (each) => each.address.kind() === address.kind() && address.match(each.address, each.bits),
  );
  return {
    range: RANGES[address.range()] ?? 'public',
    network: networkText(address),
    block: block?.text ?? null,
  };
}
