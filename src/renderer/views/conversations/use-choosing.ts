import { useMemo } from 'react';
import { useApp } from '../../app-context.ts';
import type { ConversationState } from './conversation-state.ts';
import type { ConversationStore } from './model/conversation-store.ts';
import type { Folded } from './model/folding/folded.ts';
import type { Link } from './model/link.ts';
import { socketOfLink, socketOfNode } from './model/selected-part.ts';

/** What can be done by pointing at a part of the picture or the list. */
export interface Choosing {
  /** Of a box with several nodes all of them. */
  readonly chooseNode: (id: string) => void;
  /** Of a line that stands for several links the busiest. */
  readonly chooseLink: (id: string) => void;
  /** Draws the nodes of a box by themselves. */
  readonly open: (foldId: string) => void;
  readonly close: (foldId: string) => void;
  /** The selected socket among all sockets, or the other end of it where the filter leaves that alone. */
  readonly showInPorts: () => void;
}

const busiest = (links: readonly Link[]): Link | undefined =>
  links.reduce<Link | undefined>(
    (best, link) => (best === undefined || link.total > best.total ? link : best),
    undefined,
  );

export function useChoosing(state: ConversationState, store: ConversationStore, folded: Folded): Choosing {
  const app = useApp();
  return useMemo(
    () => ({
      chooseNode(id) {
        const nodes = folded.members.get(id) ?? [id];
        const socketId = nodes
          .map((node) => socketOfNode(store, store.state.get(), node)?.id)
          .find((each) => each !== undefined);
        if (socketId === undefined) return;
        state.chosen.set({ kind: 'node', nodes, socketId });
        app.selection.select(socketId);
      },
      chooseLink(id) {
        const linkId = busiest(folded.parts.get(id) ?? [])?.id ?? id;
        const socketId = socketOfLink(store, linkId)?.id;
        if (socketId === undefined) return;
        state.chosen.set({ kind: 'link', id: linkId, socketId });
        app.selection.select(socketId);
      },
      open(foldId) {
        const opened = state.opened.get();
        state.opened.set(new Map(opened).set(foldId, (opened.get(foldId) ?? 0) + 1));
        state.wanted.set(folded.members.get(foldId)?.[0] ?? null);
      },
      close(foldId) {
        const opened = new Map(state.opened.get());
        opened.delete(foldId);
        state.opened.set(opened);
        state.wanted.set(foldId);
      },
      showInPorts() {
        const { socket } = app.selection.state.get();
        app.showView('ports');
        if (socket !== null) app.selection.reveal(store.shownEndOf(socket).id);
      },
    }),
    [app, state, store, folded],
  );
}
