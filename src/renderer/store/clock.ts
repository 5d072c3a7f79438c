import type { Observable } from './observable.ts';
import { ALWAYS_VISIBLE, type PageVisibility } from './visibility.ts';

const SECOND = 1000;
/** A second that takes so long was no second: the computer slept, or its clock was set. */
const HELD_UP = 5 * SECOND;

/** The time, moving once a second while somebody looks at it. `onHeldUp`: before it moves on after it stood still. */
export function createClock(
  visibility: PageVisibility = ALWAYS_VISIBLE,
  onHeldUp: () => void = () => undefined,
  now: () => number = () => Date.now(),
): Observable<number> {
  let current = now();
  let timer: ReturnType<typeof setInterval> | null = null;
  const listeners = new Set<() => void>();
  const tick = (): void => {
    const before = current;
    current = now();
    if (current - before > HELD_UP) onHeldUp();
    for (const each of listeners) each();
  };
  const arm = (): void => {
    const isNeeded = listeners.size > 0 && visibility.get();
    if (isNeeded === (timer !== null)) return;
    if (timer !== null) clearInterval(timer);
    timer = isNeeded ? setInterval(tick, SECOND) : null;
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
