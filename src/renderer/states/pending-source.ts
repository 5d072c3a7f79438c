import type { SourceReport } from '../../shared/socket.ts';

/** Its first answer is still to come: nothing has failed, and nothing is shown that could be out of date. */
export function isPending({ state, rows, error }: SourceReport): boolean {
  return state === 'stale' && rows === 0 && error === null;
}
