import { isWildcardAddress } from '../address.ts';
import type { TFunction } from 'i18next';
import { displayText } from '../display-text.ts';
import type { InspectedSocket, Namespace } from '../socket.ts';
import type { Offer } from './offer.ts';
import {
  farthestEach,
  type Interfaces,
  type Reach,
  type ReachedInterface,
  REACHES,
  reachOf,
  widest,
} from './reach.ts';

/** What a sentence about reach rests on: one socket, or all places of an offer. */
export interface Reached {
  readonly reach: Reach;
  readonly interfaces: readonly ReachedInterface[];
  /** It waits on every address, but no interface could be told. */
  readonly isGuessed: boolean;
  readonly isEveryAddress: boolean;
  readonly namespace: Namespace | null;
}

/** A machine with many guests has a bridge or a veth for each. */
const MOST_NAMES = 3;

function namesOn(reach: Reach, interfaces: readonly ReachedInterface[]): string {
  const names = farthestEach(interfaces).flatMap((each) => (each.reach === reach ? [each.name] : []));
  const more = names.length > MOST_NAMES ? [`+${names.length - MOST_NAMES}`] : [];
  return [...names.slice(0, MOST_NAMES).map(displayText), ...more].join(', ');
}

/** Who can call it, the farthest first; who is on this computer goes without saying. */
function callers({ reach, interfaces }: Reached, t: TFunction): readonly string[] {
  return REACHES.flatMap((each) => {
    if (each === 'loopback') return [];
    const names = namesOn(each, interfaces);
    if (names !== '') return [t(`reached.on.${each}`, { names })];
    return each === reach ? [t(`reached.from.${each}`)] : [];
  });
}

function inGuest(reach: Reach, { name }: Namespace, t: TFunction): string {
  const network = displayText(name);
  return reach === 'loopback' ? t('reached.guestOnly', { network }) : t('reached.guest', { network });
}

function fromHere({ isEveryAddress, interfaces }: Reached, t: TFunction): string {
  if (isEveryAddress) return t('reached.notYet');
  const names = namesOn('loopback', interfaces);
  return names === '' ? t('reached.here') : t('reached.hereOn', { names });
}

/** What can reach it, in one sentence, by what it is bound to. */
export function reachText(reached: Reached, t: TFunction): string {
  const { reach, namespace, isGuessed } = reached;
  if (namespace !== null && namespace.kind !== 'host' && reach !== 'public')
    return inGuest(reach, namespace, t);
  if (reach === 'loopback') return fromHere(reached, t);
  if (isGuessed) return t('reached.guessed');
  const names = callers(reached, t);
  return t(reach === 'container' ? 'reached.inside' : 'reached.open', { names });
}

/** Of an offer, with all of its places. */
export function reachedOfOffer({ reach, places, namespace, reasons }: Offer): Reached {
  return {
    reach,
    interfaces: places.flatMap((place) => place.interfaces),
    isGuessed: reasons.some(({ id }) => id === 'interfaces-unknown'),
    isEveryAddress: places.some(({ address }) => isWildcardAddress(address)),
    namespace,
  };
}

export interface Networks {
  readonly interfaces: Interfaces;
  readonly namespaces: readonly Namespace[];
}

/** Of sockets in one network that wait for callers; null where none of them does. */
export function reachedOf(
  sockets: readonly InspectedSocket[],
  { interfaces, namespaces }: Networks,
): Reached | null {
  const waiting = sockets.filter(({ state }) => state === 'LISTEN' || state === 'UNCONNECTED');
  const namespace = namespaces.find(({ id }) => id === waiting[0]?.namespace);
  const reaches = waiting.flatMap((socket) => reachOf(socket, interfaces, namespace) ?? []);
  const reach = widest(reaches.map((each) => each.reach));
  if (reach === null) return null;
  return {
    reach,
    interfaces: reaches.flatMap((each) => each.interfaces),
    isGuessed: reaches.some((each) => each.isGuessed),
    isEveryAddress: waiting.some(({ local }) => isWildcardAddress(local.address)),
    namespace: namespace ?? null,
  };
}
