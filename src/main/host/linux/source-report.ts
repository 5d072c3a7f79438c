import type { SourceReport } from '../../../shared/socket.ts';

export type Clock = () => Date;

/** Times one source. `start` is of `performance.now()`. */
export function reportSource(
  name: string,
  clock: Clock,
  start: number,
  rows: number,
  error: string | null = null,
): SourceReport {
  return {
    name,
    state: error === null ? 'ok' : 'failed',
    rows,
    milliseconds: Math.round((performance.now() - start) * 10) / 10,
    readAt: clock().toISOString(),
    error,
  };
}

/** What an error says, for a sentence. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
