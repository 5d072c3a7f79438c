import { useCallback, useSyncExternalStore } from 'react';
import { useApp } from '../app-context.ts';
import { formatSpan } from '../format/since.ts';
import { useLanguage } from '../i18n/use-language.ts';

/** How long ago, ticking: looked at again only when the words change. */
export function Since({ moment }: { readonly moment: string }) {
  const { ages } = useApp();
  const language = useLanguage();
  const start = Date.parse(moment);
  const watch = useCallback((listener: () => void) => ages.watch(start, listener), [ages, start]);
  const text = useSyncExternalStore(watch, () => formatSpan(ages.ageOf(start), language));
  return <time dateTime={moment}>{text}</time>;
}
