import type { CompletionItem } from '../../shared/filter/complete.ts';

/** A filter that was used before: taken as a whole. */
export interface HistoryItem {
  readonly kind: 'history';
  readonly text: string;
}

export type Suggestion = CompletionItem | HistoryItem;
