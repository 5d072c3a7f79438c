import type { Socket } from './socket.ts';

/** The system keeps nothing of it but its four numbers: whoever was there has gone. */
const OVER: ReadonlySet<Socket['state']> = new Set(['TIME-WAIT', 'CLOSED']);

export function isOver({ state }: Pick<Socket, 'state'>): boolean {
  return OVER.has(state);
}
