import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationSettings } from '../../../shared/conversation-settings.ts';
import { useApp } from '../../app-context.ts';
import { useObservable } from '../../store/use-observable.ts';
import { conversationStateOf, type ConversationState } from './conversation-state.ts';
import { ConversationStore, type Conversations } from './model/conversation-store.ts';
import { focusOn } from './model/focus.ts';
import type { Folded } from './model/folding/folded.ts';
import {
  drawnPart,
  nodesOf,
  selectedPart,
  type DrawnPart,
  type SelectedPart,
} from './model/selected-part.ts';
import { LabelBook, type NodeLabel } from './node-label.ts';
import { useChoosing, type Choosing } from './use-choosing.ts';
import { useConnections } from './use-connections.ts';
import { useFolded } from './use-folded.ts';

export interface ConversationsInView
  extends Choosing, Pick<ConversationState, 'wanted' | 'scenes' | 'moved' | 'inSight'> {
  /** Everything that the filter leaves. */
  readonly whole: Conversations;
  /** What is listed: the whole, or what is around the selection. */
  readonly shown: Conversations;
  /** What is drawn of that: where there are many nodes, some share a box. */
  readonly folded: Folded;
  readonly selected: SelectedPart;
  /** The selection as it is drawn: the box that holds it, the line that it is part of. */
  readonly drawn: DrawnPart;
  readonly options: ConversationSettings;
  readonly labelOf: (nodeId: string) => NodeLabel;
  readonly change: (part: Partial<ConversationSettings>) => void;
  /** Decides anew who shares a box, and where everything stands. */
  readonly arrange: () => void;
}

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
  useConnections(store, whole, selected, socket?.id ?? null);
  const shown = useMemo(
    () => (options.focus === 0 ? whole : focusOn(whole, nodesOf(selected, whole), options.focus)),
    [whole, selected, options.focus],
  );
  const { folded, arrange } = useFolded(shown, selected, state);
  const labels = useMemo(() => new LabelBook({ t, namespaces: namespaces ?? [] }), [t, namespaces]);
  return {
    whole,
    shown,
    folded,
    selected,
    drawn: useMemo(() => drawnPart(folded, selected), [folded, selected]),
    options,
    labelOf: useMemo(() => labels.finder(whole.nodes, folded.nodes), [labels, whole.nodes, folded.nodes]),
    change: useCallback((part) => state.change(part), [state]),
    arrange,
    wanted: state.wanted,
    scenes: state.scenes,
    moved: state.moved,
    inSight: state.inSight,
    ...useChoosing(state, store, folded),
  };
}
