import type { Observable } from './observable.ts';

/** The time, moving once a second while somebody looks at it. */
export function createClock(now: () => number = () => Date.now()): Observable<number> {
  let current = now();
  let timer: ReturnType<typeof setInterval> | null = null;
  const listeners = new Set<() => void>();
  return {
    // Unwatched, the last tick may be long ago.
    get: () => (timer === null ? now() : current),
    subscribe(listener) {
      listeners.add(listener);
      if (timer === null) current = now();
      timer ??= setInterval(() => {
        current = now();
        for (const each of listeners) each();
      }, 1000);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0 || timer === null) return;
        clearInterval(timer);
        timer = null;
      };
    },
  };
}
