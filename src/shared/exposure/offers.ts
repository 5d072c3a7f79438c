import type { InspectedSocket, InterfaceAddress, Namespace, Owner } from '../socket.ts';
import { assess, type Assessed } from './assess.ts';
import { basisOf } from './basis.ts';
import { CarriedIndex } from './carried.ts';
import type { Offer, Place } from './offer.ts';
import { compareOffers } from './order.ts';
import { absentIdentity, programIdentity } from './program-identity.ts';
import { reachOf, widest } from './reach.ts';
import { reasonsFor } from './reasons.ts';
import type { RiskBook } from './risks.ts';
import { runnerOf } from '../runner.ts';

export interface OfferContext {
  readonly namespaces: readonly Namespace[];
  readonly interfaces: readonly InterfaceAddress[];
  readonly book: RiskBook;
}

/** Whether others could call it: it listens, or serves over UDP. */
export function isOffering({ verdict, exposure, state }: InspectedSocket): boolean {
  return verdict !== null && exposure !== null && (state === 'LISTEN' || state === 'UNCONNECTED');
}

/** A socket that did not change is the same object, so its key is made once. */
const keys = new WeakMap<InspectedSocket, string>();

/** The same program on several addresses, in both families and in several workers is one offer. */
export function offerKey(socket: InspectedSocket): string {
  const known = keys.get(socket);
  if (known !== undefined) return known;
  const key = makeKey(socket);
  keys.set(socket, key);
  return key;
}

function makeKey(socket: InspectedSocket): string {
  const { namespace, protocol, local, owners, service, verdict } = socket;
  const [owner] = owners;
  const who = programIdentity(owner) ?? absentIdentity(socket);
  const runner = owner?.uid ?? owner?.user ?? '';
  return [namespace, protocol, local.port, who, runner, service?.id ?? '', verdict ?? ''].join('|');
}

function compareSockets(left: InspectedSocket, right: InspectedSocket): number {
  const key = ({ local, family, id }: InspectedSocket) =>
    `${family} ${local.address} ${local.scope ?? ''} ${id}`;
  return key(left) < key(right) ? -1 : 1;
}

function distinctOwners(sockets: readonly InspectedSocket[]): readonly Owner[] {
  const byPid = new Map<string, Owner>();
  for (const { owners } of sockets) {
    for (const owner of owners) byPid.set(`${owner.pid} ${owner.startedAt ?? ''}`, owner);
  }
  return [...byPid.values()].sort((left, right) => left.pid - right.pid);
}

function eldest(owners: readonly Owner[], sockets: readonly InspectedSocket[]): string {
  const started = owners.flatMap(({ startedAt }) => (startedAt === null ? [] : [startedAt])).sort();
  return started[0] ?? sockets.map(({ firstSeenAt }) => firstSeenAt).sort()[0] ?? '';
}

function rootRuns(owners: readonly Owner[], { uid }: InspectedSocket): boolean | null {
  const uids = owners.length > 0 ? owners.map((owner) => owner.uid) : [uid];
  if (uids.includes(0)) return true;
  return uids.includes(null) ? null : false;
}

/** One group of sockets with the same key; null where no address of theirs can be judged. */
export function makeOffer(
  unsorted: readonly InspectedSocket[],
  { namespaces, interfaces, book }: OfferContext,
  carriedBy: CarriedIndex,
): Offer | null {
  const sockets = [...unsorted].sort(compareSockets);
  const [first] = sockets;
  if (first === undefined) return null;
  const namespace = namespaces.find(({ id }) => id === first.namespace);
  const reached = sockets.flatMap((socket) => {
    const where = reachOf(socket, interfaces, namespace);
    return where === null ? [] : [{ socket, where }];
  });
  const reach = widest(reached.map(({ where }) => where.reach));
  if (reach === null) return null;
  const places = reached.map(({ socket: { id, family, local, dualStack }, where }): Place => {
    const { address, scope } = local;
    return {
      socketId: id,
      family,
      address,
      scope,
      dualStack,
      reach: where.reach,
      interfaces: where.interfaces,
    };
  });
  const { protocol, verdict } = first;
  const judged = basisOf(first, book, carriedBy);
  const assessed: Assessed = { ...judged, reach, protocol, verdict, namespace: namespace ?? null };
  const assessment = assess(assessed, book);
  const owners = distinctOwners(sockets);
  const isRoot = rootRuns(owners, first);
  const isGuessed = reached.some(({ where }) => where.isGuessed);
  const { points, level, security, meaning, advice } = assessment;
  return {
    id: offerKey(first),
    level,
    points,
    reach,
    protocol,
    port: first.local.port,
    places,
    service: judged.service,
    basis: judged.basis,
    verdict,
    security,
    owners,
    ownership: first.ownership,
    holder: absentIdentity(first),
    user: runnerOf(owners[0], first),
    isRoot,
    since: eldest(owners, sockets),
    namespace: namespace ?? null,
    meaning,
    advice,
    reasons: reasonsFor({ assessed, assessment, first, places, isRoot, isGuessed }),
  };
}

/** The offering sockets of each offer, by its key. */
export function groupOffers(
  offering: Iterable<InspectedSocket>,
): ReadonlyMap<string, readonly InspectedSocket[]> {
  const groups = new Map<string, InspectedSocket[]>();
  for (const socket of offering) {
    const key = offerKey(socket);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [socket]);
    else group.push(socket);
  }
  return groups;
}

/** Everything that this computer offers to others and to itself, worst first. */
export function offersOf(sockets: readonly InspectedSocket[], context: OfferContext): readonly Offer[] {
  const offering = sockets.filter(isOffering);
  const carriedBy = new CarriedIndex(offering, context.namespaces);
  return [...groupOffers(offering).values()]
    .map((group) => makeOffer(group, context, carriedBy))
    .filter((offer) => offer !== null)
    .sort(compareOffers);
}
