import { constants } from 'node:os';
import type { ProcessOutcome } from './bounded-process.ts';

/** The limits that a sentence about exceeding them names. */
export interface Limits {
  readonly timeLimitMilliseconds: number;
  readonly maximumBytes: number;
}

/** The first line that a tool complained with, safe to show: no control characters, not long. */
export function firstLine(text: string): string {
  // Bidirectional controls (\p{Cf}) could turn the sentence around as well.
  const line = text.split('\n').find((each) => each.replace(/[\p{C}\s]/gu, '') !== '') ?? '';
  const clean = line.replace(/\p{C}/gu, '').trim().replace(/\.+$/, '');
  return clean.length > 160 ? `${clean.slice(0, 159)}…` : clean;
}

/** How a tool failed by its exit status, as a sentence. */
export function describeStatus(tool: string, status: number, stderr: string): string {
  const signal = Object.entries(constants.signals).find(([, number]) => number === status - 128)?.[0];
  const reason = firstLine(stderr);
  const how = signal === undefined ? `exited with status ${status}` : `was ended by ${signal}`;
  return reason === '' ? `${tool} ${how}.` : `${tool} ${how}: ${reason}.`;
}

/** Why a tool could not end by itself, as a sentence; null if it did. */
export function describeProblem(tool: string, outcome: ProcessOutcome, limits: Limits): string | null {
  switch (outcome.problem) {
    case 'timeout':
      return `${tool} did not answer within ${Number((limits.timeLimitMilliseconds / 1000).toFixed(1))} s.`;
    case 'overflow':
      return `${tool} answered more than ${Math.round(limits.maximumBytes / 2 ** 20)} MiB.`;
    case 'not-started':
      return outcome.errorCode === 'ENOENT'
        ? `${tool} is not installed.`
        : `${tool} could not be started (${outcome.errorCode ?? 'unknown error'}).`;
    case 'stopped':
      return `${tool} was stopped.`;
    case null:
      return null;
  }
}
