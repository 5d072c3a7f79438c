import type { CheckQuestion } from '../../../shared/check.ts';
import type { Snapshot } from '../../../shared/socket.ts';
import { finding, type Finding } from './finding.ts';
import { denialOf, obstaclesIn, unseenHolder } from './obstacles.ts';
import { ownNamespace, portUse } from './port-use.ts';
import { remarksOn } from './remarks.ts';
import type { Trial } from './trial-bind.ts';

export interface Judgement {
  /** What the trial bind said: the picture explains it and does not overrule it. */
  readonly available: boolean;
  /** What decides comes first; never empty. */
  readonly findings: readonly Finding[];
  /** False where the picture does not explain the trial: something may have changed between the two. */
  readonly agrees: boolean;
}

/** Port 0 asks the system for any free port (ip(7)), so that it cannot be had: RFC 6335 §6 reserves it. */
const PORT_ZERO: Judgement = {
  available: false,
  findings: [finding('reserved', 'reserved-zero')],
  agrees: true,
};

/** The trials that say something about a port; the others say that there is no such address. */
export type PortTrial = Exclude<Trial, 'no-address'>;

/** Whether the asked port can be had and why: the picture of one moment beside what a trial bind said then. */
export function judge(question: CheckQuestion, snapshot: Snapshot, trial: PortTrial): Judgement {
  if (question.port === 0) return PORT_ZERO;
  const namespace = ownNamespace(snapshot);
  const use = portUse(question, snapshot, trial !== 'bound');
  if (trial === 'bound') {
    const findings = remarksOn(question, use, namespace);
    return { available: true, findings, agrees: findings.every(({ text }) => text !== 'held-shared') };
  }
  const obstacles = obstaclesIn(use, trial === 'in-use');
  if (trial === 'denied') {
    return { available: false, findings: [denialOf(question, namespace), ...obstacles], agrees: true };
  }
  if (obstacles.length > 0) return { available: false, findings: obstacles, agrees: true };
  return { available: false, findings: [unseenHolder(question, snapshot)], agrees: false };
}
