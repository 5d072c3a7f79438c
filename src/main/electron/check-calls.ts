import * as v from 'valibot';
import type { CheckOutcome } from '../../shared/check-call.ts';
import type { Language } from '../../shared/settings.ts';
import type { CallHandlers } from './ipc.ts';
import type { ReaderProcess } from './reader-process.ts';

/** A whole pass on a machine with a hundred thousand sockets, twice, and the trials beside it. */
const ANSWER_WITHIN_MILLISECONDS = 20_000;

/** The reader is our own; what is checked here is that it answered at all. */
const isOutcome = (value: unknown): value is CheckOutcome =>
  v.is(v.object({ outcome: v.picklist(['answered', 'refused', 'failed']) }), value);

/** The reader tries and looks, since it has the picture and nothing waits for it. `language`: of the answer. */
export function checkCalls(
  reader: ReaderProcess,
  language: () => Language,
): Pick<CallHandlers, 'check:port'> {
  return {
    'check:port': async (_sender, request) => {
      const question = { about: 'check', request, language: language() } as const;
      try {
        const outcome = await reader.ask(question, ANSWER_WITHIN_MILLISECONDS);
        return isOutcome(outcome) ? outcome : { outcome: 'failed' };
      } catch {
        return { outcome: 'failed' };
      }
    },
  };
}
