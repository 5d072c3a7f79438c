import { isWildcardAddress } from '../../../shared/address.ts';
import { WILDCARDS, type CheckQuestion } from '../../../shared/check.ts';
import type { Socket } from '../../../shared/socket.ts';

/** Which of the two is the wildcard that covers the other. */
export type Covering = 'asked' | 'holder';

/** How a socket's address and the asked one come to be in each other's way. */
export interface Overlap {
  /** One is a wildcard and the other one address. */
  readonly wildcard: Covering | null;
  /** One is IPv4 and the other the IPv6 wildcard, which takes IPv4 as well (ipv6(7), IPV6_V6ONLY). */
  readonly otherFamily: Covering | null;
}

type Holder = Pick<Socket, 'local' | 'dualStack'>;

const isIpv6 = (address: string): boolean => address.includes(':');

/** Scopes differ only where both are known; no scope is every interface. */
function sameScope(left: string | null, right: string | null): boolean {
  return left === null || right === null || left === right;
}

function covering(asked: string, holder: string): Covering | null {
  const isAskedWild = isWildcardAddress(asked);
  if (isAskedWild === isWildcardAddress(holder)) return null;
  return isAskedWild ? 'asked' : 'holder';
}

function acrossFamilies(asked: string, holder: Holder, whenUnknown: boolean): Covering | null {
  // The trial bind of `::` is dual-stack, as that of most servers.
  if (asked === WILDCARDS.ipv6) return 'asked';
  const isDualStack = holder.local.address === WILDCARDS.ipv6 && (holder.dualStack ?? whenUnknown);
  return isDualStack ? 'holder' : null;
}

/**
 * Null where the two can stand side by side. `whenUnknown`: whether a `::` of which the system does not tell if it
 * takes IPv4 is believed to, which is right only where something must be in the way.
 */
export function overlapOf(question: CheckQuestion, holder: Holder, whenUnknown: boolean): Overlap | null {
  const { address } = question;
  const { local } = holder;
  if (!sameScope(question.scope, local.scope)) return null;
  const wildcard = covering(address, local.address);
  if (isIpv6(address) !== isIpv6(local.address)) {
    const otherFamily = acrossFamilies(address, holder, whenUnknown);
    return otherFamily === null ? null : { wildcard, otherFamily };
  }
  const overlaps = wildcard !== null || address === local.address;
  return overlaps ? { wildcard, otherFamily: null } : null;
}
