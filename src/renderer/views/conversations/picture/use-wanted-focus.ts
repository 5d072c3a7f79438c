import { useLayoutEffect } from 'react';
import type { WritableObservable } from '../../../store/observable.ts';
import { useObservable } from '../../../store/use-observable.ts';
import type { Box, Places } from '../layout/geometry.ts';
import { nodeElementId } from './node.tsx';

/** What had the focus has left the picture: the focus is nowhere, or still on what is being removed. */
const isLeft = (): boolean =>
  document.activeElement === document.body ||
  (document.activeElement?.closest('[data-picture]') ?? null) !== null;

/** Gives the focus to the wanted node once it has its place, unless it has gone elsewhere meanwhile. */
export function useWantedFocus(
  wanted: WritableObservable<string | null>,
  places: Places,
  reveal: (box: Box) => void,
): void {
  const id = useObservable(wanted);
  useLayoutEffect(() => {
    const box = id === null ? undefined : places.get(id);
    if (id === null || box === undefined) return;
    wanted.set(null);
    if (!isLeft()) return;
    reveal(box);
    document.getElementById(nodeElementId(id))?.focus({ preventScroll: true });
  }, [id, places, wanted, reveal]);
}
