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

export type OfferKeyPress = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** What a key means on an offer; null where it means nothing here. */
export function offerAction(press: OfferKeyPress): 'move' | 'why' | 'expect' | null {
  const { key } = press;
  if (press.altKey || press.ctrlKey || press.metaKey || press.shiftKey) return null;
  if (targetOf(key, 0, 2, PAGE) !== null) return 'move';
  if (key === 'Enter') return 'why';
  return key.toLowerCase() === 'e' ? 'expect' : null;
}

/** Keys of the list. Enter and Space on a button are the button's own. */
export function useOfferKeys({ count, activeIndex, moveTo, toggleWhy, toggleExpected }: OfferKeys) {
  return (event: KeyboardEvent): void => {
    const { target } = event;
    if (count === 0 || !(target instanceof Element) || target.closest('[role="row"]') === null) return;
    const action = offerAction(event);
    const next = targetOf(event.key, activeIndex, count, PAGE);
    if (action === 'move' && next !== null) moveTo(next);
    else if (action === 'why' && target.closest('button') === null) toggleWhy();
    else if (action === 'expect') toggleExpected();
    else return;
    event.preventDefault();
  };
}
