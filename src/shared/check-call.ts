import * as v from 'valibot';
import type { CheckAnswer } from './check.ts';

/** "Can I have port N?", as the window asks it. */
export const checkRequestSchema = v.strictObject({
  port: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535)),
  protocol: v.picklist(['tcp', 'udp']),
  /** As it was typed; null for every address. */
  address: v.nullable(v.pipe(v.string(), v.maxLength(200))),
});
export type CheckRequest = v.InferOutput<typeof checkRequestSchema>;

/** Why an address cannot be asked about; the locale files have a sentence for each under `check.usage`. */
export const ADDRESS_PROBLEMS = ['not-an-address', 'no-scope', 'no-address'] as const;
export type CheckProblem = (typeof ADDRESS_PROBLEMS)[number];

export type CheckOutcome =
  | {
      readonly outcome: 'answered';
      readonly answer: CheckAnswer;
      /** Nothing could be read, so that the reasons are incomplete. */
      readonly isUnread: boolean;
    }
  | { readonly outcome: 'refused'; readonly problem: CheckProblem }
  /** The reader gave no answer in time. */
  | { readonly outcome: 'failed' };
