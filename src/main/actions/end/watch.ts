import type { EndFacts, EndManner, EndProgress, PortOutcome, ProcessTarget } from '../../../shared/end.ts';
import {
  compareIdentity,
  type ProcessControl,
  type ProcessIdentity,
} from '../../host/process-control/process-control.ts';
import { portOutcomes, type PortHolders } from './port-outcomes.ts';

/** A process that is still there after so long is said to have stayed; it is watched on all the same. */
export const STAYED_AFTER_MILLISECONDS = 5000;
/** Who watches longer than this has gone to do something else. */
export const GIVEN_UP_AFTER_MILLISECONDS = 120_000;
/** A supervisor starts its program again within this time, mostly at once. */
export const RETURNS_WITHIN_MILLISECONDS = 6000;
/** The reader may have been told to read seldom; here a picture must be young. */
export const FRESH_WITHIN_MILLISECONDS = 1500;
const PICTURE_EVERY_MILLISECONDS = 300;

export interface WatchEffects {
  /** Who keeps these ports in a picture taken at `notBefore` or later, if it can be had; null: none. May reject. */
  readonly askPorts: (
    ports: EndFacts['ports'],
    notBefore: number,
  ) => Promise<{ readonly takenAt: string; readonly ports: readonly PortHolders[] } | null>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
}

export interface Watched {
  readonly target: ProcessTarget;
  readonly manner: EndManner;
  readonly identity: ProcessIdentity;
  /** As they were right before the signal. */
  readonly facts: EndFacts;
  /** Ends the watch silently: another one has taken its place. */
  readonly signal: AbortSignal;
}

type Tell = (progress: EndProgress) => void;

/** A system that does not answer says nothing: the process is taken to be there. */
async function isThere({ identity }: Watched, control: ProcessControl): Promise<boolean> {
  try {
    return compareIdentity(await control.find(identity.pid), identity) === 'same';
  } catch {
    return true;
  }
}

/** The system alone says that a process has ended: by its pid and start, again and again. Returns when; null: it stays. */
async function untilGone(
  watched: Watched,
  control: ProcessControl,
  effects: WatchEffects,
  onStayed: () => void,
): Promise<number | null> {
  const startedAt = effects.now();
  let stayed = false;
  for (;;) {
    if (!(await isThere(watched, control))) return effects.now();
    const waited = effects.now() - startedAt;
    if (watched.signal.aborted || waited >= GIVEN_UP_AFTER_MILLISECONDS) return null;
    if (!stayed && waited >= STAYED_AFTER_MILLISECONDS) {
      stayed = true;
      onStayed();
    }
    await effects.pause(control.watchEvery);
  }
}

/** Null where the latest picture is older than the end, or cannot be had. */
async function portsSince(
  goneAt: number,
  { ports, sharers, children }: EndFacts,
  effects: WatchEffects,
): Promise<readonly PortOutcome[] | null> {
  try {
    const notBefore = Math.max(goneAt, effects.now() - FRESH_WITHIN_MILLISECONDS);
    const answer = await effects.askPorts(ports, notBefore);
    if (answer === null || Date.parse(answer.takenAt) < goneAt) return null;
    return portOutcomes(ports, answer.ports, [...sharers, ...children]);
  } catch {
    return null;
  }
}

/** Tells what happens after a signal, each step once, until it is settled. Never rejects. */
export async function watchEnd(
  watched: Watched,
  control: ProcessControl,
  effects: WatchEffects,
  tell: Tell,
): Promise<void> {
  const { target, manner, facts, signal } = watched;
  const tellStage = (stage: EndProgress['stage'], ports: readonly PortOutcome[], settled: boolean): void => {
    if (!signal.aborted) tell({ target, manner, stage, ports, settled });
  };
  const goneAt = await untilGone(watched, control, effects, () => tellStage('stayed', [], false));
  if (goneAt === null) {
    tellStage('stayed', [], true);
    return;
  }
  let last: readonly PortOutcome[] = [];
  if (facts.ports.length > 0) {
    tellStage('gone', last, false);
    while (!signal.aborted && effects.now() - goneAt < RETURNS_WITHIN_MILLISECONDS) {
      await effects.pause(PICTURE_EVERY_MILLISECONDS);
      const seen = (await portsSince(goneAt, facts, effects)) ?? last;
      if (JSON.stringify(seen) !== JSON.stringify(last)) tellStage('gone', seen, false);
      last = seen;
    }
  }
  tellStage('gone', last, true);
}
