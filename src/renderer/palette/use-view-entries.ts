import { useEffect, useRef } from 'react';
import { useApp } from '../app-context.ts';
import { addViewEntries, type EntriesIn } from './view-entries.ts';

/** Puts what a part of the view can do into the palette, for as long as it is in sight. */
export function useViewEntries(entriesIn: EntriesIn): void {
  const app = useApp();
  const source = useRef(entriesIn);
  useEffect(() => {
    source.current = entriesIn;
  });
  useEffect(() => addViewEntries(app, source), [app]);
}
