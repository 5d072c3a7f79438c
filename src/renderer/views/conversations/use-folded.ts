import { useCallback, useMemo, useState } from 'react';
import { useObservable } from '../../store/use-observable.ts';
import type { ConversationState } from './conversation-state.ts';
import type { Conversations } from './model/conversation-store.ts';
import { Folder, MOST_BOXES } from './model/folding/folder.ts';
import type { Folded } from './model/folding/folded.ts';
import { nodesOf, type SelectedPart } from './model/selected-part.ts';

const NOBODY: ReadonlySet<string> = new Set();

/** What is drawn of `shown`. Whatever the user focuses on is never hidden in a box with others. */
export function useFolded(
  shown: Conversations,
  selected: SelectedPart,
  state: ConversationState,
): { readonly folded: Folded; readonly arrange: () => void } {
  const [folder] = useState(() => new Folder());
  const arrangements = useObservable(state.arrangements);
  const { hasFolds, focus } = useObservable(state.options);
  const opened = useObservable(state.opened);
  const folded = useMemo(() => {
    const isFocused = focus > 0 && (selected.linkId !== null || selected.nodeIds.length === 1);
    return folder.fold(shown, {
      most: hasFolds ? MOST_BOXES : Infinity,
      opened,
      pinned: isFocused ? new Set(nodesOf(selected, shown)) : NOBODY,
      reason: `${hasFolds} ${arrangements}`,
    });
  }, [folder, shown, selected, focus, hasFolds, opened, arrangements]);
  return {
    folded,
    arrange: useCallback(() => state.arrangements.set(state.arrangements.get() + 1), [state]),
  };
}
