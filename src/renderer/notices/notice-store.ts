import { createObservable, type WritableObservable } from '../store/observable.ts';

/** One thing that was just done, or could not be. */
export interface Notice {
  readonly text: string;
  /** What to know beside it. */
  readonly detail: string | null;
  readonly isProblem: boolean;
}

export type Notices = WritableObservable<Notice | null>;

export const createNotices = (): Notices => createObservable<Notice | null>(null);
