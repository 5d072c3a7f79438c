import { useMemo, useState } from 'react';
import type { Offer } from '../../../shared/exposure/offer.ts';
import { useApp } from '../../app-context.ts';
import { useObservable } from '../../store/use-observable.ts';
import { groupByReach, type Grouped } from './offer-groups.ts';
import { OfferIndex } from './offer-index.ts';

export interface OfferPicture extends Grouped {
  /** Whatever the filter leaves out, too. */
  readonly total: number;
  /** What is drawn, in the order in which it is drawn. */
  readonly inOrder: readonly Offer[];
  readonly ofSocket: ReadonlyMap<string, Offer>;
}

/**
 * What is offered, by reach. It is judged by all of its sockets; the filter only chooses: an offer is shown when one of
 * its sockets is.
 */
export function useOffers(): OfferPicture {
  const app = useApp();
  const [index] = useState(() => new OfferIndex(app.catalogue.risks));
  const state = useObservable(app.model.state);
  const head = useObservable(app.model.head);
  const expectations = useObservable(app.expected.observable);
  return useMemo(() => {
    const all = head === null ? [] : index.update(app.model.byId.values(), head);
    const isShown = ({ places }: Offer): boolean =>
      places.some(({ socketId }) => app.model.indexOf(socketId) >= 0);
    const shown = state.matching === state.total ? all : all.filter(isShown);
    const grouped = groupByReach(shown, all, expectations);
    const inOrder = grouped.groups.flatMap(({ offers }) => offers);
    const ofSocket = new Map(
      inOrder.flatMap((offer) => offer.places.map(({ socketId }) => [socketId, offer] as const)),
    );
    return { ...grouped, total: all.length, inOrder, ofSocket };
  }, [app, index, state, head, expectations]);
}
