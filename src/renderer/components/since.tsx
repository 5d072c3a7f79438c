import { useCallback, useSyncExternalStore } from 'react';
import { useApp } from '../app-context.ts';
import { formatSpan } from '../format/since.ts';
import { useLanguage } from '../i18n/use-language.ts';

export interface SinceProps {
  readonly moment: string;
  /** The words around the age; without them it stands alone. */
  readonly write?: (age: string) => string;
}

/** How long ago, ticking: looked at again only when the words change. */
export function Since({ moment, write = (age) => age }: SinceProps) {
  const { ages } = useApp();
  const language = useLanguage();
  const start = Date.parse(moment);
  const watch = useCallback((listener: () => void) => ages.watch(start, listener), [ages, start]);
  const text = useSyncExternalStore(watch, () => formatSpan(ages.ageOf(start), language));
  return <time dateTime={moment}>{write(text)}</time>;
}
