import { useSyncExternalStore } from 'react';
import type { Observable } from './observable.ts';

/** The value, or what `select` takes from it: the component renders again only when that changes. */
export function useObservable<Value>(observable: Observable<Value>): Value;
export function useObservable<Value, Part>(
  observable: Observable<Value>,
  select: (value: Value) => Part,
): Part;
export function useObservable<Value, Part>(
  observable: Observable<Value>,
  select?: (value: Value) => Part,
): Value | Part {
  return useSyncExternalStore(observable.subscribe, () =>
    select === undefined ? observable.get() : select(observable.get()),
  );
}
