import type { EndRefusal } from '../../../shared/end.ts';
import type { LiveProcess, SignalResult } from '../../host/process-control/process-control.ts';

/** What is never ended, whoever asks; null for anything else. `own`: the processes that Porthole itself is. */
export function protectedBy(
  { pid, ancestors, isKernel }: LiveProcess,
  own: readonly number[],
): EndRefusal | null {
  // Also what Porthole started: the zygote's children, the tools of the reader.
  if ([pid, ...ancestors].some((each) => own.includes(each))) return 'porthole';
  if (isKernel) return 'kernel';
  return pid === 1 ? 'first-process' : null;
}

/** The refusal that a signal met; null where it was sent. */
export function refusalOf(result: SignalResult): EndRefusal | null {
  return result === 'sent' ? null : result;
}
