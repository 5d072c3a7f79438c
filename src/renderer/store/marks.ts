import type { InspectedSocket } from '../../shared/socket.ts';

export type MarkKind = 'new' | 'changed' | 'closed';

export interface Mark {
  readonly kind: MarkKind;
  /** Milliseconds of the clock that the model is given. */
  readonly until: number;
}

/** So much longer than the others stays a closed row, which leaves with its mark. In milliseconds. */
const FAREWELL = 1000;

/** How long a mark stays, in milliseconds; 0 where nothing is to be marked. */
export function markDuration(kind: MarkKind, highlightSeconds: number): number {
  if (highlightSeconds === 0) return 0;
  return highlightSeconds * 1000 + (kind === 'closed' ? FAREWELL : 0);
}

/** Beyond this many closed rows at once their ghosts would say less than a calm table. */
export const GHOST_LIMIT = 1000;

const pidsOf = (socket: InspectedSocket): string => socket.owners.map((owner) => owner.pid).join();

/** Whether a person would want to be told: a cwd that was read later is no news. */
export function isWorthMarking(before: InspectedSocket, after: InspectedSocket): boolean {
  if (before.state !== after.state) return true;
  // An owner that is found a moment after its socket completes the row and does not change it.
  return before.owners.length > 0 && pidsOf(before) !== pidsOf(after);
}
