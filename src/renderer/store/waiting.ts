import type { InspectedSocket } from '../../shared/socket.ts';

/** What waits for others: TCP listens, UDP is open. Together they are `is:listening` of the filter language. */
export interface Waiting {
  readonly listening: number;
  readonly open: number;
}

/** The count that a socket belongs to, if to any. */
export function waitingKind({ state }: InspectedSocket): keyof Waiting | null {
  if (state === 'LISTEN') return 'listening';
  return state === 'UNCONNECTED' ? 'open' : null;
}
