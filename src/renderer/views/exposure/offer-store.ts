import { CarriedIndex } from '../../../shared/exposure/carried.ts';
import type { Offer } from '../../../shared/exposure/offer.ts';
import { isOffering, makeOffer, offerKey, type OfferContext } from '../../../shared/exposure/offers.ts';
import { compareOffers } from '../../../shared/exposure/order.ts';
import type { RiskBook } from '../../../shared/exposure/risks.ts';
import type { InspectedSocket } from '../../../shared/socket.ts';
import { createObservable } from '../../store/observable.ts';
import type { SocketModel } from '../../store/socket-model.ts';

/** The sockets of one offer, and what was judged of them. */
interface Group {
  readonly sockets: Map<string, InspectedSocket>;
  offer: Offer | null;
}

/**
 * All offers, worst first, while somebody looks at them. Only what changed is judged again: an offer whose sockets stay
 * is the very object of before, and so is the list while none changed, so that nothing is drawn again.
 */
export class OfferStore {
  /** Null until the first look. */
  readonly state = createObservable<readonly Offer[] | null>(null);
  readonly #model: SocketModel;
  readonly #book: RiskBook;
  #groups = new Map<string, Group>();
  /** Keys of offers that are to be judged again. */
  #changed = new Set<string>();
  /** What was known of the networks: it comes anew with every head. */
  #networks = '';

  constructor(model: SocketModel, book: RiskBook) {
    this.#model = model;
    this.#book = book;
  }

  /** Returns what ends it. */
  start(): () => void {
    this.#groups = new Map();
    this.#networks = '';
    this.#apply([], [...this.#model.byId.values()]);
    this.#publish();
    const ends = [
      this.#model.watch((gone, come) => this.#apply(gone, come)),
      this.#model.state.subscribe(() => this.#publish()),
      this.#model.head.subscribe(() => this.#publish()),
    ];
    return () => {
      for (const end of ends) end();
    };
  }

  #apply(gone: readonly InspectedSocket[], come: readonly InspectedSocket[]): void {
    for (const socket of gone) {
      if (!isOffering(socket)) continue;
      const key = this.#touch(socket);
      const group = this.#groups.get(key);
      group?.sockets.delete(socket.id);
      if (group?.sockets.size === 0) this.#groups.delete(key);
    }
    for (const socket of come) {
      if (!isOffering(socket)) continue;
      const key = this.#touch(socket);
      const group = this.#groups.get(key) ?? { sockets: new Map<string, InspectedSocket>(), offer: null };
      this.#groups.set(key, group);
      group.sockets.set(socket.id, socket);
    }
  }

  #touch(socket: InspectedSocket): string {
    const key = offerKey(socket);
    this.#changed.add(key);
    return key;
  }

  #publish(): void {
    const head = this.#model.head.get();
    if (head === null) return;
    const { interfaces, namespaces } = head;
    const networks = JSON.stringify([interfaces, namespaces]);
    const isElsewhere = networks !== this.#networks;
    if (!isElsewhere && this.#changed.size === 0) return;
    this.#networks = networks;
    this.#judge({ interfaces, namespaces, book: this.#book }, isElsewhere);
    this.#changed = new Set();
    const offers = [...this.#groups.values()].map(({ offer }) => offer).filter((offer) => offer !== null);
    this.state.set(offers.sort(compareOffers));
  }

  #judge(context: OfferContext, isElsewhere: boolean): void {
    const offering = [...this.#groups.values()].flatMap(({ sockets }) => [...sockets.values()]);
    const carried = new CarriedIndex(offering, context.namespaces);
    for (const [key, group] of this.#groups) {
      const [first] = group.sockets.values();
      // What a carrier leads to may have changed while its own socket did not.
      const isCarrier = first?.verdict === 'carrier';
      if (!isElsewhere && !isCarrier && !this.#changed.has(key)) continue;
      group.offer = makeOffer([...group.sockets.values()], context, carried);
    }
  }
}
