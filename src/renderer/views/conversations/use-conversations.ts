import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../app-context.ts';
import { useObservable } from '../../store/use-observable.ts';
import { conversationStateOf } from './conversation-state.ts';
import { ConversationStore, type Conversations } from './model/conversation-store.ts';
import { focusOn } from './model/focus.ts';
import type { ConversationOptions } from './model/options.ts';
import { selectedPart, socketOfLink, socketOfNode, type SelectedPart } from './model/selected-part.ts';
import { labelOf, type NodeLabel } from './node-label.ts';

export interface ConversationsInView {
  /** Everything that the filter leaves. */
  readonly whole: Conversations;
  /** What is drawn and listed: the whole, or what is around the selection. */
  readonly shown: Conversations;
  readonly selected: SelectedPart;
  readonly options: ConversationOptions;
  readonly labels: ReadonlyMap<string, NodeLabel>;
  readonly change: (part: Partial<ConversationOptions>) => void;
  readonly chooseNode: (id: string) => void;
  readonly chooseLink: (id: string) => void;
}

const startOf = ({ nodeId, linkId }: SelectedPart, { links }: Conversations): readonly string[] => {
  const link = links.find(({ id }) => id === linkId);
  if (link !== undefined) return [link.from, link.to];
  return nodeId === null ? [] : [nodeId];
};

/** The conversations as they are looked at; kept up only while the view is there. */
export function useConversations(): ConversationsInView {
  const app = useApp();
  const { t } = useTranslation();
  const state = conversationStateOf(app);
  const [store] = useState(() => new ConversationStore(app.model, state.options));
  useLayoutEffect(() => store.start(), [store]);
  const whole = useObservable(store.state);
  const options = useObservable(state.options);
  const chosen = useObservable(state.chosen);
  const socket = useObservable(app.selection.state, (selection) => selection.socket);
  const namespaces = useObservable(app.model.head, (head) => head?.namespaces);
  const selected = useMemo(() => selectedPart(store, whole, socket, chosen), [store, whole, socket, chosen]);
  const shown = useMemo(
    () => (options.hasFocus ? focusOn(whole, startOf(selected, whole)) : whole),
    [whole, selected, options.hasFocus],
  );
  const labels = useMemo(
    () => new Map(whole.nodes.map((node) => [node.id, labelOf(node, { t, namespaces: namespaces ?? [] })])),
    [whole.nodes, t, namespaces],
  );
  const choose = useCallback(
    (kind: 'node' | 'link', id: string, socketId: string | undefined) => {
      if (socketId === undefined) return;
      state.chosen.set({ kind, id, socketId });
      app.selection.select(socketId);
    },
    [app, state],
  );
  return {
    whole,
    shown,
    selected,
    options,
    labels,
    change: useCallback((part) => state.options.set({ ...state.options.get(), ...part }), [state]),
    chooseNode: useCallback(
      (id) => choose('node', id, socketOfNode(store, store.state.get(), id)?.id),
      [choose, store],
    ),
    chooseLink: useCallback((id) => choose('link', id, socketOfLink(store, id)?.id), [choose, store]),
  };
}
