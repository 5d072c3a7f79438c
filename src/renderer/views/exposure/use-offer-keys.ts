import type { KeyboardEvent } from 'react';

const PAGE = 5;

/** Where a key leads among `count` rows; null for every other key. */
export function rowAfter(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, index + 1);
    case 'ArrowUp':
      return Math.max(0, index - 1);
    case 'PageDown':
      return Math.min(count - 1, index + PAGE);
    case 'PageUp':
      return Math.max(0, index - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

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
    const next = rowAfter(event.key, activeIndex, count);
    if (next !== null) moveTo(next);
    else if (event.key === 'Enter' && target.closest('button') === null) toggleWhy();
    else if (event.key.toLowerCase() === 'e') toggleExpected();
    else return;
    event.preventDefault();
  };
}
