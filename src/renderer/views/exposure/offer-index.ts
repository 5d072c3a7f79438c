import type { SnapshotHead } from '../../../shared/diff.ts';
import { CarriedIndex } from '../../../shared/exposure/carried.ts';
import type { Offer } from '../../../shared/exposure/offer.ts';
import { groupOffers, isOffering, makeOffer } from '../../../shared/exposure/offers.ts';
import { compareOffers } from '../../../shared/exposure/order.ts';
import type { RiskBook } from '../../../shared/exposure/risks.ts';
import type { InspectedSocket } from '../../../shared/socket.ts';

interface Known {
  readonly sockets: readonly InspectedSocket[];
  readonly offer: Offer | null;
}

const isSameList = (left: readonly InspectedSocket[], right: readonly InspectedSocket[]): boolean =>
  left.length === right.length && left.every((socket, index) => socket === right[index]);

/**
 * All offers, worst first. An offer whose sockets did not change is the very object of before, and so is the list
 * while none did, so that nothing is drawn again.
 */
export class OfferIndex {
  readonly #book: RiskBook;
  #known = new Map<string, Known>();
  #sorted: readonly Offer[] = [];
  /** What was known of the networks: it comes anew with every head. */
  #networks = '';

  constructor(book: RiskBook) {
    this.#book = book;
  }

  update(all: Iterable<InspectedSocket>, { interfaces, namespaces }: SnapshotHead): readonly Offer[] {
    const offering: InspectedSocket[] = [];
    for (const socket of all) if (isOffering(socket)) offering.push(socket);
    const networks = JSON.stringify([interfaces, namespaces]);
    const isElsewhere = this.#networks !== networks;
    this.#networks = networks;
    const context = { interfaces, namespaces, book: this.#book };
    const carriedBy = new CarriedIndex(offering, namespaces);
    const known = new Map<string, Known>();
    let isChanged = isElsewhere;
    for (const [key, sockets] of groupOffers(offering)) {
      const before = this.#known.get(key);
      // What a carrier leads to may have changed while its own socket did not.
      const isCarrier = sockets[0]?.verdict === 'carrier';
      if (before !== undefined && !isElsewhere && !isCarrier && isSameList(before.sockets, sockets)) {
        known.set(key, before);
        continue;
      }
      isChanged = true;
      known.set(key, { sockets, offer: makeOffer(sockets, context, carriedBy) });
    }
    isChanged ||= known.size !== this.#known.size;
    this.#known = known;
    if (isChanged) this.#sorted = sorted(known.values());
    return this.#sorted;
  }
}

function sorted(known: Iterable<Known>): readonly Offer[] {
  return [...known]
    .map(({ offer }) => offer)
    .filter((offer) => offer !== null)
    .sort(compareOffers);
}
