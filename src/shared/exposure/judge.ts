import type { ServiceSecurity } from '../socket.ts';
import type { Level } from './offer.ts';
import type { Reach } from './reach.ts';

/** Each reach as in `REACHES`: an internet-routable address first, this machine only last. */
type Row = Readonly<Record<Reach, number>>;

const row = (open: number, own: number, link: number, container: number, loopback: number): Row => ({
  public: open,
  private: own,
  'link-local': link,
  container,
  loopback,
});

/** Somebody else than expected holds the port, or something answers more than it was asked: at least so much. */
export const MISPLACED_FLOOR = row(7, 6, 5, 4, 3);
export const AMPLIFIES_FLOOR = row(6, 2, 1, 0, 0);
/** Nobody can tell what it is: below everything that is known to be worth a look. */
export const UNKNOWN_POINTS = row(4, 3, 2, 1, 0);
/** What only the number suggests is medium at most, and stands after all that is certainly so. */
export const BY_NUMBER_MOST = 5;

/** What can be read on the way is worse, what cannot is better; nothing is known of the rest. */
export const SECURITY_POINTS: Readonly<Record<ServiceSecurity, number>> = {
  clear: 1,
  negotiated: 0,
  unknown: 0,
  encrypted: -3,
};

const HIGH = 8;
const MEDIUM = 5;
const LOW = 3;

export function levelOf(points: number, isKnown: boolean, reach: Reach): Level {
  if (!isKnown && reach !== 'loopback') return 'unknown';
  if (points >= HIGH) return 'high';
  if (points >= MEDIUM) return 'medium';
  return points >= LOW ? 'low' : 'usual';
}
