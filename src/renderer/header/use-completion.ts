import { useCallback, useMemo, useState } from 'react';
import { completions } from '../../shared/filter/complete.ts';
import { useApp } from '../app-context.ts';
import type { Suggestion } from './suggestion.ts';
import { useObservable } from '../store/use-observable.ts';

/** No more than a few: they cover rows that somebody may be reading. */
const SHOWN = 6;

export interface Completion {
  readonly items: readonly Suggestion[];
  readonly activeIndex: number;
  /** The word that is being completed. */
  readonly typed: string;
  readonly move: (by: 1 | -1) => void;
  readonly close: () => void;
  readonly open: (cursor: number) => void;
  /** Offers the filters that were used before, the newest first. */
  readonly openHistory: () => void;
  /** The text with the suggestion in it, and where the cursor goes. */
  readonly accept: (item: Suggestion) => { readonly text: string; readonly cursor: number };
}

/** `service:se` is completed by what follows the field. */
const valueOf = (word: string): string => word.slice(word.lastIndexOf(':') + 1) || word;

/** What the filter language offers at the cursor, and which of it is chosen. */
export function useCompletion(text: string): Completion {
  const app = useApp();
  const services = useObservable(app.facets.state, (counts) => counts.services);
  /** Null while nothing is offered. */
  const [cursor, setCursor] = useState<number | null>(null);
  const [activeIndex, setActive] = useState(-1);
  const found = useMemo(() => {
    if (cursor === null || text === '') return null;
    const live = { service: services.map((service) => service.id), process: app.processNames() };
    return completions(text, cursor, app.filterContext, live);
  }, [app, cursor, services, text]);
  const history = useObservable(app.settings.observable, (settings) => settings.filterHistory);
  const [isHistory, setHistory] = useState(false);
  const items: readonly Suggestion[] = isHistory
    ? history.slice(0, SHOWN).map((filter) => ({ kind: 'history', text: filter }))
    : found === null || found.from === found.to
      ? []
      : found.items.slice(0, SHOWN);
  const close = useCallback(() => {
    setCursor(null);
    setActive(-1);
    setHistory(false);
  }, []);
  return {
    items,
    typed: isHistory || found === null ? '' : valueOf(text.slice(found.from, found.to)),
    activeIndex: Math.min(activeIndex, items.length - 1),
    move: (by) =>
      setActive((activeIndex + by + items.length + (activeIndex < 0 && by < 0 ? 1 : 0)) % items.length),
    close,
    open: (at) => {
      setCursor(at);
      setActive(-1);
      setHistory(false);
    },
    openHistory: () => {
      setHistory(true);
      setActive(0);
    },
    accept: (item) => {
      if (item.kind === 'history') return { text: item.text, cursor: item.text.length };
      const { from, to } = found ?? { from: text.length, to: text.length };
      const written = item.kind === 'field' ? item.text : `${item.text} `;
      return {
        text: text.slice(0, from) + written + text.slice(to).trimStart(),
        cursor: from + written.length,
      };
    },
  };
}
