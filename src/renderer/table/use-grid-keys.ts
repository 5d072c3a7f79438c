import { useCallback, type KeyboardEvent } from 'react';

export interface GridKeys {
  readonly count: number;
  readonly activeIndex: number;
  readonly hasSelection: boolean;
  readonly pageSize: () => number;
  readonly moveTo: (index: number) => void;
  readonly clear: () => void;
}

/** Where a key leads from `index`, or null where the key is not one of movement. */
export function targetOf(key: string, index: number, count: number, pageSize: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, index + 1);
    case 'ArrowUp':
      return Math.max(0, index - 1);
    case 'PageDown':
      return Math.min(count - 1, index + pageSize);
    case 'PageUp':
      return Math.max(0, index - pageSize);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** The keys of an ARIA grid whose cells are read row by row: https://www.w3.org/WAI/ARIA/apg/patterns/grid/ */
export function useGridKeys({ count, activeIndex, hasSelection, pageSize, moveTo, clear }: GridKeys) {
  return useCallback(
    (event: KeyboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.closest('[role="row"][tabindex]') === null) {
        return;
      }
      if (event.key === 'Escape' && hasSelection) {
        event.preventDefault();
        event.stopPropagation();
        clear();
        return;
      }
      if (event.altKey || event.ctrlKey || event.metaKey || count === 0) return;
      // The first key in an untouched table selects the row that has the focus.
      const isFirst = !hasSelection && (event.key === 'ArrowDown' || event.key === 'Enter');
      const target = isFirst ? activeIndex : targetOf(event.key, activeIndex, count, pageSize());
      if (target === null) return;
      event.preventDefault();
      moveTo(target);
    },
    [count, activeIndex, hasSelection, pageSize, moveTo, clear],
  );
}
