import { useLayoutEffect, useMemo, useState } from 'react';
import type { Offer } from '../../../shared/exposure/offer.ts';
import { useApp } from '../../app-context.ts';
import { useObservable } from '../../store/use-observable.ts';
import { groupByReach, type Grouped } from './offer-groups.ts';
import { OfferStore } from './offer-store.ts';

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
  const [store] = useState(() => new OfferStore(app.model, app.catalogue.risks));
  useLayoutEffect(() => store.start(), [store]);
  const all = useObservable(store.state) ?? NONE;
  const isFiltered = useObservable(app.model.state, ({ matching, total }) => matching !== total);
  // What is shown changes with the filter alone, or with what it leaves: without a filter nothing is asked.
  const rows = useObservable(app.model.state, (state) => (isFiltered ? state.rows : null));
  const expectations = useObservable(app.expected.observable);
  const grouped = useMemo(() => {
    const isShown = ({ places }: Offer): boolean =>
      places.some(({ socketId }) => app.model.indexOf(socketId) >= 0);
    return groupByReach(rows === null ? all : all.filter(isShown), all, expectations);
  }, [app, all, rows, expectations]);
  return useMemo(() => {
    const inOrder = grouped.groups.flatMap(({ offers }) => offers);
    const ofSocket = new Map(
      inOrder.flatMap((offer) => offer.places.map(({ socketId }) => [socketId, offer] as const)),
    );
    return { ...grouped, total: all.length, inOrder, ofSocket };
  }, [grouped, all]);
}

const NONE: readonly Offer[] = [];
