import type { CheckCode } from '../../../shared/check.ts';
import type { InspectedSocket, PortInterval } from '../../../shared/socket.ts';
import type { PortUser } from './port-use.ts';

/** The sentences of the locale files under `check.reason`: one code can be true in several ways. */
export type FindingText =
  | 'free'
  | 'free-connections'
  | 'held'
  | 'held-connections'
  | 'held-shared'
  | 'held-unseen'
  | 'held-unseen-bound'
  | 'held-unseen-darwin'
  | 'held-unseen-win32'
  | 'bound-not-listening'
  | 'bound-shared'
  | 'client-port'
  | 'client-port-beside'
  | 'client-port-guess'
  | 'time-wait'
  | 'time-wait-beside'
  | 'privileged'
  | 'privileged-policy'
  | 'reserved'
  | 'reserved-zero'
  | 'excluded'
  | 'excluded-bound'
  | 'other-family-asked'
  | 'other-family-holder'
  | 'other-family-beside'
  | 'wildcard-asked'
  | 'wildcard-holder'
  | 'ephemeral-risk';

/** One thing that is true of the asked port, before it is put into words. */
export interface Finding {
  readonly code: CheckCode;
  readonly text: FindingText;
  /** The sockets it is about. */
  readonly sockets: readonly InspectedSocket[];
  /** The range of ports it is about. */
  readonly interval: PortInterval | null;
}

export function finding(code: CheckCode, text: FindingText, users: readonly PortUser[] = []): Finding {
  return { code, text, sockets: users.map(({ socket }) => socket), interval: null };
}

export function rangeFinding(code: CheckCode, text: FindingText, interval: PortInterval): Finding {
  return { code, text, sockets: [], interval };
}

/** The finding, or nothing where it is about sockets and there are none. */
export function aboutAny(finding: Finding): readonly Finding[] {
  return finding.sockets.length === 0 ? [] : [finding];
}

export function intervalAround(intervals: readonly PortInterval[], port: number): PortInterval | null {
  return intervals.find(([first, last]) => first <= port && port <= last) ?? null;
}
