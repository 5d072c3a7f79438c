import type { ServiceSecurity } from '../socket.ts';
import type { Offer } from './offer.ts';
import { REACHES } from './reach.ts';

const SECURITIES: readonly ServiceSecurity[] = ['clear', 'negotiated', 'unknown', 'encrypted'];

export const compareText = (left: string, right: string): number =>
  left < right ? -1 : left > right ? 1 : 0;

/**
 * Worst first, and total: the points, then what is more than a guess, from how far off it is reached, what can be read on the way, who runs it;
 * what is alike in all of these stands by port.
 */
export function compareOffers(left: Offer, right: Offer): number {
  return (
    right.points - left.points ||
    Number(left.basis === 'number') - Number(right.basis === 'number') ||
    REACHES.indexOf(left.reach) - REACHES.indexOf(right.reach) ||
    SECURITIES.indexOf(left.security) - SECURITIES.indexOf(right.security) ||
    Number(right.isRoot === true) - Number(left.isRoot === true) ||
    left.port - right.port ||
    compareText(left.protocol, right.protocol) ||
    compareText(left.id, right.id)
  );
}
