import type { CheckAnswer } from '../check.ts';
import { hideInOwner } from './hide-in-socket.ts';

/** The answer without the secrets of its owners' command lines. */
export function hideInAnswer(answer: CheckAnswer): CheckAnswer {
  return {
    ...answer,
    reasons: answer.reasons.map((reason) => ({
      ...reason,
      owners: reason.owners.map((owner) => hideInOwner(owner).owner),
    })),
  };
}
