import { useSyncExternalStore } from 'react';
import { useApp } from '../app-context.ts';
import { useObservable } from '../store/use-observable.ts';

/** A reader that says nothing for so long after a pass was due is not merely slow: it sends something on each. */
const SILENCE = 20_000;

/** Whether the last word of the reader is too long ago. */
export function useStale(): boolean {
  const { clock, model, settings } = useApp();
  const pace = useObservable(settings.observable, (each) => each.pace);
  return useSyncExternalStore(clock.subscribe, () => {
    const { receivedAt, takenAt } = model.pulse.get();
    return takenAt !== null && model.now() - receivedAt >= SILENCE + pace;
  });
}
