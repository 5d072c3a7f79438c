import type { TFunction } from 'i18next';
import type { InspectedSocket, Protocol, ServiceSecurity, Snapshot, Verdict } from '../socket.ts';
import type { Advice, Basis, Level, Meaning, Offer, ReasonId } from './offer.ts';
import { type OfferContext, offersOf } from './offers.ts';
import type { Reach } from './reach.ts';
import { reachedOfOffer, reachText } from './reach-text.ts';

/** An offer as the snapshot has it: by ids, since the rest stands in its sockets and in `porthole exposure --json`. */
export interface PrintedOffer {
  readonly level: Level;
  readonly points: number;
  readonly reach: Reach;
  /** Who can reach it, in one sentence of the user's language. */
  readonly reachText: string;
  readonly protocol: Protocol;
  readonly port: number;
  /** Id of the network namespace. */
  readonly namespace: string;
  /** Ids of its sockets. */
  readonly sockets: readonly string[];
  /** Id of the service that was judged. */
  readonly service: string | null;
  readonly basis: Basis;
  readonly verdict: Verdict | null;
  readonly security: ServiceSecurity;
  readonly user: string | null;
  readonly isRoot: boolean | null;
  readonly since: string;
  readonly meaning: Meaning;
  readonly advice: Advice;
  readonly reasons: readonly ReasonId[];
}

/** What `porthole list --json` prints. The window streams it without `offers`, which it makes where they are looked at. */
export interface PrintedSnapshot extends Snapshot {
  readonly offers: readonly PrintedOffer[];
}

function printed(offer: Offer, namespaceOf: ReadonlyMap<string, string>, t: TFunction): PrintedOffer {
  const { level, points, reach, protocol, port, basis, verdict, security } = offer;
  const { user, isRoot, since, meaning, advice } = offer;
  const sockets = offer.places.map(({ socketId }) => socketId);
  return {
    level,
    points,
    reach,
    reachText: reachText(reachedOfOffer(offer), t),
    protocol,
    port,
    namespace: namespaceOf.get(sockets[0] ?? '') ?? '',
    sockets,
    service: offer.service?.id ?? null,
    basis,
    verdict,
    security,
    user,
    isRoot,
    since,
    meaning,
    advice,
    reasons: offer.reasons.map(({ id }) => id),
  };
}

/** What these sockets offer to others, worst first. */
export function printedOffers(
  sockets: readonly InspectedSocket[],
  context: OfferContext,
  t: TFunction,
): readonly PrintedOffer[] {
  const namespaceOf = new Map(sockets.map(({ id, namespace }) => [id, namespace]));
  return offersOf(sockets, context).map((offer) => printed(offer, namespaceOf, t));
}
