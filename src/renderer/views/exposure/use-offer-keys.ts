import type { KeyboardEvent } from 'react';
import { targetOf } from '../../table/use-grid-keys.ts';

const PAGE = 5;

interface OfferKeys {
  readonly count: number;
  readonly activeIndex: number;
  readonly moveTo: (index: number) => void;
  readonly toggleWhy: () => void;
  readonly toggleExpected: () => void;
}

/** Keys of the list. Enter and Space on a button are the button's own. */
export function useOfferKeys({ count, activeIndex, moveTo, toggleWhy, toggleExpected }: OfferKeys) {
  return (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || count === 0) return;
    const { target } = event;
    if (!(target instanceof Element) || target.closest('[role="row"]') === null) return;
    const next = targetOf(event.key, activeIndex, count, PAGE);
    if (next !== null) moveTo(next);
    else if (event.key === 'Enter' && target.closest('button') === null) toggleWhy();
    else if (event.key.toLowerCase() === 'e') toggleExpected();
    else return;
    event.preventDefault();
  };
}
