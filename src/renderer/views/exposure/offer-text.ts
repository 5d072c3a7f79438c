import type { TFunction } from 'i18next';
import type { Offer, Place } from '../../../shared/exposure/offer.ts';
import type { Reach, ReachedInterface } from '../../../shared/exposure/reach.ts';
import { isWildcard } from '../../format/address.ts';
import { safeText } from '../../format/safe-text.ts';

export const offerElementId = (id: string): string => `offer-${id}`;

/** The name of a program, or why there is none. */
export function programText({ owners, ownership }: Offer, t: TFunction): string {
  const [first] = owners;
  if (first !== undefined) return safeText(first.name);
  if (ownership === 'hidden') return t('offers.ownerHidden');
  return t(ownership === 'kernel' ? 'owner.kernel' : 'owner.none');
}

/** What an offer is called where one line must do. */
export function offerName(offer: Offer, t: TFunction): string {
  return `${programText(offer, t)}, ${offer.port}/${offer.protocol}`;
}

function wildcardText(places: readonly Place[], t: TFunction): string {
  const four = places.some(({ address, dualStack }) => address === '0.0.0.0' || dualStack === true);
  const six = places.some(({ address }) => address === '::');
  const families = [four ? 'IPv4' : null, six ? 'IPv6' : null].filter((family) => family !== null);
  return t('offers.everyAddress', { families: families.join(', ') });
}

export function placeText({ address, scope }: Pick<Place, 'address' | 'scope'>): string {
  return safeText(scope === null ? address : `${address}%${scope}`);
}

/** Every address in one word, else the addresses themselves, each once. */
export function addressesText({ places }: Offer, t: TFunction): string {
  const [every, single] = [
    places.filter(({ address }) => isWildcard(address)),
    places.filter(({ address }) => !isWildcard(address)),
  ];
  const words = new Set(single.map(placeText));
  return [...(every.length > 0 ? [wildcardText(every, t)] : []), ...words].join(', ');
}

/** Where it is reached, the farthest first; this computer's own loopback says nothing beside others. */
export function interfacesOf({ places, reach }: Offer): readonly ReachedInterface[] {
  const byName = new Map<string, ReachedInterface>();
  for (const each of places.flatMap(({ interfaces }) => interfaces)) {
    if (reach === 'loopback' || each.reach !== 'loopback') byName.set(each.name, each);
  }
  return [...byName.values()];
}

const MOST_INTERFACES = 3;

/** The first few by name; a host of containers has dozens. All of them are told by the reasons. */
export function interfacesText(names: readonly string[]): string {
  const more = names.length - MOST_INTERFACES;
  return `${names.slice(0, MOST_INTERFACES).join(', ')}${more > 0 ? ` +${more}` : ''}`;
}

/** What reaches an address: each reach once, with its interfaces. */
export function reachesOf({ interfaces }: Place): readonly (readonly [Reach, readonly string[]])[] {
  const byReach = new Map<Reach, string[]>();
  for (const { name, reach } of interfaces) byReach.set(reach, [...(byReach.get(reach) ?? []), name]);
  return [...byReach];
}

/** The place that is opened to the most: what the details and the menu are about. */
export const tellingPlace = ({ places, reach }: Offer): Place | undefined =>
  places.find((place) => place.reach === reach) ?? places[0];
