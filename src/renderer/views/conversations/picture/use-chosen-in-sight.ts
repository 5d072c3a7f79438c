import { useLayoutEffect, useRef } from 'react';
import type { WritableObservable } from '../../../store/observable.ts';
import type { Box } from '../layout/geometry.ts';
import type { DrawnPart } from '../model/selected-part.ts';
import type { Size } from './view.ts';

/**
 * Brings what is newly selected into sight, also when its details have just taken their room of the picture. Whoever
 * comes back to the picture finds it as it was: `inSight` outlives it.
 */
export function useChosenInSight(
  { nodeId, linkId }: DrawnPart,
  box: Box | null,
  { width, height }: Size,
  inSight: WritableObservable<string>,
  reveal: (box: Box) => void,
): void {
  const latest = useRef({ box, reveal });
  const hasBeenSeen = useRef(false);
  useLayoutEffect(() => {
    latest.current = { box, reveal };
  });
  const isDrawn = box !== null && width > 0;
  useLayoutEffect(() => {
    const { box: chosen, reveal: show } = latest.current;
    if (!isDrawn || chosen === null) return;
    const chosenKey = `${nodeId ?? ''} ${linkId ?? ''}`;
    if (hasBeenSeen.current || inSight.get() !== chosenKey) show(chosen);
    hasBeenSeen.current = true;
    inSight.set(chosenKey);
  }, [nodeId, linkId, isDrawn, width, height, inSight]);
}
