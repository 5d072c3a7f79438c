import type { Owner, Protocol } from './socket.ts';

/**
 * The answer to "can I have port N?": what `porthole check --json` prints (docs/check.schema.json).
 * Field names and codes are public.
 */

export const CHECK_CODES = [
  'free',
  'held',
  'bound-not-listening',
  'time-wait',
  'client-port',
  'privileged',
  'reserved',
  'excluded',
  'other-family',
  'wildcard',
  'ephemeral-risk',
] as const;
export type CheckCode = (typeof CHECK_CODES)[number];

/** One place that a program could bind. */
export interface CheckQuestion {
  /** 0–65535 */
  readonly port: number;
  readonly protocol: Protocol;
  /** Canonical text (RFC 5952 for IPv6) without scope. */
  readonly address: string;
  /** The interface of a link-local address, such as `eth0`. */
  readonly scope: string | null;
}

/** One line of the answer, in the language of the asker; the code is for programs. */
export interface CheckReason {
  readonly code: CheckCode;
  readonly text: string;
  /** The processes that this line is about; empty where there is none or none may be seen. */
  readonly owners: readonly Owner[];
}

export interface CheckSuggestion {
  readonly port: number;
  /** What is true of every suggestion of an answer. */
  readonly why: string;
}

export interface CheckAnswer {
  readonly port: number;
  readonly protocol: Protocol;
  /** As it was bound for trial, with `%scope` where there is one. */
  readonly address: string;
  /** What the trial bind said. */
  readonly available: boolean;
  /** What decides comes first, remarks follow; never empty. */
  readonly reasons: readonly CheckReason[];
  /** Nearest first; empty where the port itself can be recommended. */
  readonly suggestions: readonly CheckSuggestion[];
}

export const WILDCARDS = { ipv4: '0.0.0.0', ipv6: '::' } as const;

/** The address as it is typed and bound: `fe80::1%eth0`. */
export function scopedAddress({ address, scope }: Pick<CheckQuestion, 'address' | 'scope'>): string {
  return scope === null ? address : `${address}%${scope}`;
}
