import type { AppStore } from '../../store/app-store.ts';
import { createObservable, type WritableObservable } from '../../store/observable.ts';
import { DEFAULT_OPTIONS, type ConversationOptions } from './model/options.ts';

/** What was chosen in this view. It holds while the socket that stands for it is the selected one. */
export interface Chosen {
  readonly kind: 'node' | 'link';
  readonly id: string;
  readonly socketId: string;
}

export interface ConversationState {
  readonly options: WritableObservable<ConversationOptions>;
  readonly chosen: WritableObservable<Chosen | null>;
}

const states = new WeakMap<AppStore, ConversationState>();

/** How the conversations are looked at; outlives the view, which is made anew whenever its tab is chosen. */
export function conversationStateOf(app: AppStore): ConversationState {
  const known = states.get(app);
  if (known !== undefined) return known;
  const state: ConversationState = {
    options: createObservable(DEFAULT_OPTIONS),
    chosen: createObservable<Chosen | null>(null),
  };
  states.set(app, state);
  return state;
}
