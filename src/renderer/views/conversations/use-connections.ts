import { useLayoutEffect, useMemo } from 'react';
import { useApp } from '../../app-context.ts';
import type { Conversations, ConversationStore } from './model/conversation-store.ts';
import { socketsOfLink, type SelectedPart } from './model/selected-part.ts';

const NONE: readonly string[] = [];

/** Lets the details step through the connections of the selected link, while it is looked at. */
export function useConnections(
  store: ConversationStore,
  { links }: Conversations,
  { linkId }: SelectedPart,
  socketId: string | null,
): void {
  const { among } = useApp().selection;
  // A new object whenever a connection of it came or went.
  const link = linkId === null ? undefined : links.find(({ id }) => id === linkId);
  const ids = useMemo(
    () => (link === undefined ? NONE : socketsOfLink(store, link.id, socketId).map(({ id }) => id)),
    [store, link, socketId],
  );
  useLayoutEffect(() => {
    among.set(ids);
    return () => among.set(NONE);
  }, [among, ids]);
}
