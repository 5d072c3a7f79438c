import { useSyncExternalStore } from 'react';
import { useApp } from '../app-context.ts';

/** A reader that says nothing for so long is not merely slow: it sends something on every pass. */
const SILENCE = 20_000;

/** Seconds since the last word of the reader, once they are too many; null while all is well. */
export function useStale(): number | null {
  const { clock, model } = useApp();
  return useSyncExternalStore(clock.subscribe, () => {
    const { receivedAt, takenAt } = model.pulse.get();
    const silence = clock.get() - receivedAt;
    return takenAt === null || silence < SILENCE ? null : Math.floor(silence / 1000);
  });
}
