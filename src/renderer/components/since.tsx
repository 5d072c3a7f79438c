import { useSyncExternalStore } from 'react';
import { useApp } from '../app-context.ts';
import { formatSpan } from '../format/since.ts';
import { useLanguage } from '../i18n/use-language.ts';

/** How long ago, ticking: drawn again only when the words change. */
export function Since({ moment }: { readonly moment: string }) {
  const { clock } = useApp();
  const language = useLanguage();
  const start = Date.parse(moment);
  const text = useSyncExternalStore(clock.subscribe, () => formatSpan(clock.get() - start, language));
  return <time dateTime={moment}>{text}</time>;
}
