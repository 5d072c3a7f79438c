import type { Namespace, ServiceSecurity, Verdict } from '../socket.ts';
import type { Judged } from './basis.ts';
import {
  AMPLIFIES_FLOOR,
  BY_NUMBER_MOST,
  levelOf,
  MISPLACED_FLOOR,
  SECURITY_POINTS,
  UNKNOWN_POINTS,
} from './judge.ts';
import type { Advice, Level, Meaning, Offer } from './offer.ts';
import type { Reach } from './reach.ts';
import type { Risk, RiskBook } from './risks.ts';

export interface Assessment {
  readonly points: number;
  readonly level: Level;
  readonly risk: Risk | null;
  readonly security: ServiceSecurity;
  readonly amplifies: boolean;
  readonly meaning: Meaning;
  readonly advice: Advice;
}

/** What is to be judged: its reach, and what is there. */
export interface Assessed extends Judged {
  readonly reach: Reach;
  readonly protocol: Offer['protocol'];
  readonly verdict: Verdict | null;
  readonly namespace: Namespace | null;
}

function adviceFor(meaning: Meaning, level: Level, reach: Reach): Advice {
  if (meaning === 'misplaced') return meaning;
  if (reach === 'loopback') return 'nothing-local';
  if (level === 'usual') return 'nothing-usual';
  if (reach === 'container' && level !== 'medium') return 'nothing-container';
  return meaning;
}

/** The points of the risk at this reach, with what encryption adds or takes, never below zero. */
function servicePoints(risk: Risk, security: ServiceSecurity, reach: Reach, book: RiskBook): number {
  return Math.max(0, book.points(risk, reach) + SECURITY_POINTS[security]);
}

/** docs/exposure.md argues every step. */
export function assess(assessed: Assessed, book: RiskBook): Assessment {
  const { basis, service, reach, protocol, verdict } = assessed;
  const known = basis === 'nothing' ? null : service;
  const risk = known === null ? null : book.riskOf(known.id);
  const security = known?.security ?? 'unknown';
  const isMisplaced = verdict === 'misplaced';
  const amplifies = protocol === 'udp' && known !== null && book.amplifies(known.id);
  const base = risk === null ? UNKNOWN_POINTS[reach] : servicePoints(risk, security, reach, book);
  const floor = Math.max(isMisplaced ? MISPLACED_FLOOR[reach] : 0, amplifies ? AMPLIFIES_FLOOR[reach] : 0);
  const points = Math.min(Math.max(base, floor), basis === 'number' ? BY_NUMBER_MOST : Infinity);
  const level = levelOf(points, risk !== null || isMisplaced, reach);
  const meaning: Meaning = isMisplaced
    ? 'misplaced'
    : risk === null
      ? verdict === 'carrier'
        ? 'carrier'
        : 'unknown'
      : floor > base
        ? 'amplifies'
        : risk;
  return { points, level, risk, security, amplifies, meaning, advice: adviceFor(meaning, level, reach) };
}
