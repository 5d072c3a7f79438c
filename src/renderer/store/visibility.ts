import type { Observable } from './observable.ts';

/** Whether the window can be seen. Minimised or on another desktop it does nothing. */
export type PageVisibility = Observable<boolean>;

export const ALWAYS_VISIBLE: PageVisibility = { get: () => true, subscribe: () => () => undefined };

export function visibilityOf(page: Document): PageVisibility {
  return {
    get: () => !page.hidden,
    subscribe(listener) {
      page.addEventListener('visibilitychange', listener);
      return () => page.removeEventListener('visibilitychange', listener);
    },
  };
}
