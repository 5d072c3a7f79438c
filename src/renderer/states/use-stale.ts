import { useSyncExternalStore } from 'react';
import { useApp } from '../app-context.ts';
import { useObservable } from '../store/use-observable.ts';

/** A reader that says nothing for so long after a pass was due is not merely slow: it sends something on each. */
const SILENCE = 20_000;

/** Seconds since the last word of the reader, once they are too many; null while all is well. */
export function useStale(): number | null {
  const { clock, model, settings } = useApp();
  const pace = useObservable(settings.observable, (each) => each.pace);
  return useSyncExternalStore(clock.subscribe, () => {
    const { receivedAt, takenAt } = model.pulse.get();
    const silence = clock.get() - receivedAt;
    return takenAt === null || silence < SILENCE + pace ? null : Math.floor(silence / 1000);
  });
}
