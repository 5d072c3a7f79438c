import { useLayoutEffect, useRef, useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { expectationOf } from '../../../shared/exposure/expected.ts';
import type { Offer } from '../../../shared/exposure/offer.ts';
import { useApp } from '../../app-context.ts';
import { useViewEntries } from '../../palette/use-view-entries.ts';
import { isExpected } from '../../store/expected-store.ts';
import { useObservable } from '../../store/use-observable.ts';
import { OfferSection } from './offer-section.tsx';
import { offerElementId, offerName, tellingPlace } from './offer-text.ts';
import { useOfferKeys } from './use-offer-keys.ts';
import type { OfferPicture } from './use-offers.ts';
import styles from './exposure.module.css';

/** The groups of offers: one list for the keyboard, from the farthest reach to what is expected. */
export function OfferList({ picture }: { readonly picture: OfferPicture }) {
  const app = useApp();
  const { t } = useTranslation();
  const { groups, absent, inOrder, ofSocket } = picture;
  const [openIds, setOpenIds] = useState<ReadonlySet<string>>(new Set());
  const [news, setNews] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const focusNext = useRef<string | null>(null);
  const selection = useObservable(app.selection.state, ({ id }) => id);
  const selected = selection === null ? undefined : ofSocket.get(selection);
  const active = selected ?? inOrder[0];
  const activeIndex = active === undefined ? -1 : inOrder.indexOf(active);
  const activeId = active?.id ?? null;

  useLayoutEffect(() => {
    const id = focusNext.current;
    if (id === null) return;
    focusNext.current = null;
    document.getElementById(offerElementId(id))?.focus();
  });
  // What is chosen in another view, or found, is brought into sight.
  const reveals = useObservable(app.selection.reveals);
  useLayoutEffect(() => {
    if (activeId === null || selection === null) return;
    document.getElementById(offerElementId(activeId))?.scrollIntoView({ block: 'nearest' });
  }, [activeId, selection, reveals]);

  const select = (offer: Offer | undefined): void => {
    const place = offer === undefined ? undefined : tellingPlace(offer);
    if (offer === undefined || place === undefined) return;
    focusNext.current = offer.id;
    if (ofSocket.get(selection ?? '') === offer) document.getElementById(offerElementId(offer.id))?.focus();
    else app.selection.select(place.socketId);
  };
  const toggleWhy = (offer: Offer): void => {
    const next = new Set(openIds);
    if (!next.delete(offer.id)) next.add(offer.id);
    setOpenIds(next);
  };
  /** It goes to another group; the next one takes its place, and the focus. */
  const toggleExpected = (offer: Offer): void => {
    const isDone = isExpected(offer, app.expected.observable.get());
    const at = inOrder.indexOf(offer);
    select(inOrder[at + 1] ?? inOrder[at - 1]);
    if (isDone) app.expected.undo(expectationOf(offer));
    else app.expected.accept(offer);
    setNews(t(isDone ? 'offers.undone' : 'offers.accepted', { name: offerName(offer, t) }));
  };
  useViewEntries((words) => {
    if (active === undefined) return [];
    const name = offerName(active, words);
    const isDone = isExpected(active, app.expected.observable.get());
    return [
      [
        {
          id: 'expect',
          label: `${words(isDone ? 'offers.undo' : 'offers.accept')}: ${name}`,
          keys: 'E',
          run: () => toggleExpected(active),
        },
        {
          id: 'why',
          label: `${words('offers.why')}: ${name}`,
          keys: 'Enter',
          run: () => toggleWhy(active),
        },
      ],
    ];
  });
  const onKeyDown = useOfferKeys({
    count: inOrder.length,
    activeIndex,
    moveTo: (index) => select(inOrder[index]),
    toggleWhy: () => active !== undefined && toggleWhy(active),
    toggleExpected: () => active !== undefined && toggleExpected(active),
  });
  const onClick = ({ target }: MouseEvent): void => {
    if (!(target instanceof Element)) return;
    const id = target.closest<HTMLElement>('[data-offer]')?.dataset['offer'];
    const offer = inOrder.find((each) => each.id === id);
    if (offer === undefined) return;
    const action = target.closest<HTMLElement>('[data-action]')?.dataset['action'];
    if (action === 'expect') {
      toggleExpected(offer);
      return;
    }
    select(offer);
    if (action === 'why') toggleWhy(offer);
  };
  const sections =
    absent.length > 0 && groups.at(-1)?.id !== 'expected'
      ? [...groups, { id: 'expected' as const, offers: [] }]
      : groups;

  return (
    <div ref={list} className={styles['list']} onKeyDown={onKeyDown} onClick={onClick}>
      {sections.map((group) => (
        <OfferSection
          key={group.id}
          group={group}
          absent={group.id === 'expected' ? absent : NOTHING}
          selectedId={selected?.id ?? null}
          activeId={activeId}
          openIds={openIds}
        />
      ))}
      <p className="visually-hidden" aria-live="polite">
        {news}
      </p>
    </div>
  );
}

const NOTHING = [] as const;
