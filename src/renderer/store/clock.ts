import type { Observable } from './observable.ts';
import { ALWAYS_VISIBLE, type PageVisibility } from './visibility.ts';

/** The time, moving once a second while somebody looks at it. */
export function createClock(
  visibility: PageVisibility = ALWAYS_VISIBLE,
  now: () => number = () => Date.now(),
): Observable<number> {
  let current = now();
  let timer: ReturnType<typeof setInterval> | null = null;
  const listeners = new Set<() => void>();
  const tick = (): void => {
    current = now();
    for (const each of listeners) each();
  };
  const arm = (): void => {
    const isNeeded = listeners.size > 0 && visibility.get();
    if (isNeeded === (timer !== null)) return;
    if (timer !== null) clearInterval(timer);
    timer = isNeeded ? setInterval(tick, 1000) : null;
    if (isNeeded) current = now();
  };
  visibility.subscribe(() => {
    const wasStill = timer === null;
    arm();
    if (wasStill && timer !== null) tick();
  });
  return {
    // Unwatched, the last tick may be long ago.
    get: () => (timer === null ? now() : current),
    subscribe(listener) {
      listeners.add(listener);
      arm();
      return () => {
        listeners.delete(listener);
        arm();
      };
    },
  };
}
