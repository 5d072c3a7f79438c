import type { Conversations } from '../conversation-store.ts';
import { FoldedBook, type Folded } from './folded.ts';
import { foldingOf, NO_FOLDING, type Folding, type FoldRequest } from './folding.ts';

/** Boxes that can be taken in at a glance, without making their words too small. */
export const MOST_BOXES = 16;

/** Milliseconds in which owners are still being found. */
const SETTLING = 2500;

/** Folds one picture after the other, so that nobody changes boxes from second to second. */
export class Folder {
  readonly #now: () => number;
  readonly #book = new FoldedBook();
  #before: Folding = NO_FOLDING;
  #reason: string | null = null;
  #startedAt: number | null = null;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** `reason`: changes when the user asked for other boxes. */
  fold(conversations: Conversations, request: FoldRequest & { readonly reason: string }): Folded {
    const reason = `${conversations.reason} ${request.reason}`;
    if (conversations.nodes.length > 0) this.#startedAt ??= this.#now();
    const isSettled = this.#startedAt !== null && this.#now() - this.#startedAt > SETTLING;
    const before = isSettled && reason === this.#reason ? this.#before : null;
    this.#reason = reason;
    this.#before = foldingOf(conversations, request, before);
    const opened = [...request.opened].join(';');
    return this.#book.apply({ ...conversations, reason: `${reason} ${opened}` }, this.#before);
  }
}
