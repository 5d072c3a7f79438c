import { useCallback, useEffect, useRef, useState } from 'react';
import type { CheckOutcome, CheckRequest } from '../../../shared/check-call.ts';
import { useApp } from '../../app-context.ts';

/** Long enough that typing 3000 does not ask about 3, 30 and 300. */
const PAUSE = 500;

export interface Check {
  readonly isAsking: boolean;
  /** What was last answered, and to which question; null before the first answer. */
  readonly answered: { readonly request: CheckRequest; readonly outcome: CheckOutcome } | null;
  /** Asks at once, without waiting for the pause. */
  askNow(): void;
}

const sameRequest = (one: CheckRequest | null, other: CheckRequest | null): boolean =>
  one?.port === other?.port && one?.protocol === other?.protocol && one?.address === other?.address;

/** Asks whenever the question has rested for a moment; the answer to an older question is dropped. */
export function useCheck(request: CheckRequest | null): Check {
  const { bridge } = useApp();
  const [asked, setAsked] = useState<CheckRequest | null>(null);
  const [answered, setAnswered] = useState<Check['answered']>(null);
  const last = useRef(0);

  const ask = useCallback(
    (question: CheckRequest): void => {
      const number = ++last.current;
      setAsked(question);
      void bridge
        .call('check:port', question)
        .catch((): CheckOutcome => ({ outcome: 'failed' }))
        .then((outcome) => {
          if (number !== last.current) return;
          setAnswered({ request: question, outcome });
          setAsked(null);
        });
    },
    [bridge],
  );

  const { port, protocol, address } = request ?? { port: null, protocol: null, address: null };
  useEffect(() => {
    // Whatever was asked before is no longer the question.
    last.current += 1;
    if (port === null) return undefined;
    const timer = setTimeout(() => ask({ port, protocol, address }), PAUSE);
    return () => clearTimeout(timer);
  }, [ask, port, protocol, address]);

  return {
    isAsking: asked !== null && sameRequest(asked, request),
    answered: answered !== null && sameRequest(answered.request, request) ? answered : null,
    askNow: () => {
      if (request !== null && !sameRequest(asked, request)) ask(request);
    },
  };
}
