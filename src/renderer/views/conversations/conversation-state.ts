import type { ConversationSettings } from '../../../shared/conversation-settings.ts';
import type { AppStore } from '../../store/app-store.ts';
import { createObservable, type Observable, type WritableObservable } from '../../store/observable.ts';
import { layoutWorker } from './layout/layout-client.ts';
import { SceneStore } from './picture/scene-store.ts';
import type { MovedView } from './picture/view.ts';

/** What was chosen in this view. It holds while the socket that stands for it is the selected one. */
export type Chosen =
  | { readonly kind: 'node'; readonly nodes: readonly string[]; readonly socketId: string }
  | { readonly kind: 'link'; readonly id: string; readonly socketId: string };

export interface ConversationState {
  readonly options: Observable<ConversationSettings>;
  readonly change: (part: Partial<ConversationSettings>) => void;
  readonly chosen: WritableObservable<Chosen | null>;
  /** By fold, how often it was opened. */
  readonly opened: WritableObservable<ReadonlyMap<string, number>>;
  /** The node that takes the focus as soon as it is drawn: what had it was opened or folded. */
  readonly wanted: WritableObservable<string | null>;
  /** How often everything was arranged again. */
  readonly arrangements: WritableObservable<number>;
  /** Where everything stands, and which part of it is seen: whoever comes back finds it as it was. */
  readonly scenes: SceneStore;
  readonly moved: WritableObservable<MovedView | null>;
  /** The selection that was last brought into sight. */
  readonly inSight: WritableObservable<string>;
}

const states = new WeakMap<AppStore, ConversationState>();

/** How the conversations are looked at; outlives the view, which is made anew whenever its tab is chosen. */
export function conversationStateOf(app: AppStore): ConversationState {
  const known = states.get(app);
  if (known !== undefined) return known;
  const { settings } = app;
  const options: Observable<ConversationSettings> = {
    get: () => settings.observable.get().conversations,
    subscribe: (listener) => settings.observable.subscribe(listener),
  };
  const state: ConversationState = {
    options,
    change: (part) => settings.update({ conversations: { ...options.get(), ...part } }),
    chosen: createObservable<Chosen | null>(null),
    opened: createObservable<ReadonlyMap<string, number>>(new Map()),
    wanted: createObservable<string | null>(null),
    arrangements: createObservable(0),
    scenes: new SceneStore(layoutWorker()),
    moved: createObservable<MovedView | null>(null),
    inSight: createObservable(''),
  };
  states.set(app, state);
  return state;
}
