import { endCommands, managerOf } from '../../../shared/end-commands.ts';
import type {
  EndAnswer,
  EndFacts,
  EndManner,
  EndPlan,
  EndProgress,
  EndRefusal,
  ProcessTarget,
} from '../../../shared/end.ts';
import {
  compareIdentity,
  type LiveProcess,
  type ProcessControl,
  type ProcessIdentity,
} from '../../host/process-control/process-control.ts';
import { protectedBy, refusalOf } from './refusal.ts';
import { FRESH_WITHIN_MILLISECONDS, watchEnd, type WatchEffects } from './watch.ts';

export interface EndingEffects extends WatchEffects {
  readonly platform: string;
  readonly control: ProcessControl;
  /** What a picture that young shows of a process; null where it owns nothing. Rejects where nobody answers. */
  readonly askFacts: (target: ProcessTarget, notBefore: number) => Promise<EndFacts | null>;
  /** The processes that Porthole itself is. */
  readonly ownPids: () => readonly number[];
}

export interface Ending {
  /** What would be lost, and whether it may be done. */
  plan(target: ProcessTarget): Promise<EndPlan>;
  /** Sends once. What follows is told step by step. */
  send(target: ProcessTarget, manner: EndManner, tell: (progress: EndProgress) => void): Promise<EndAnswer>;
}

interface Look {
  readonly refusal: EndRefusal | null;
  readonly facts: EndFacts | null;
  readonly live: LiveProcess | null;
  readonly identity: ProcessIdentity | null;
}

/** How many plans are remembered, so that a process that left the picture can still be told from a later one. */
const REMEMBERED = 50;

const keyOf = ({ pid, startedAt }: ProcessTarget): string => `${pid} ${startedAt ?? ''}`;

/** Ends processes of the picture, and nothing else: see docs/ending.md. */
export function createEnding(effects: EndingEffects): Ending {
  const { control } = effects;
  const marks = new Map<string, string>();
  const watches = new Map<string, AbortController>();

  function remember(target: ProcessTarget, mark: string): void {
    marks.delete(keyOf(target));
    marks.set(keyOf(target), mark);
    const [oldest] = marks.keys();
    if (marks.size > REMEMBERED && oldest !== undefined) marks.delete(oldest);
  }

  /** Who has the pid now, against whom the picture or the last plan meant. */
  function identify(
    live: LiveProcess,
    target: ProcessTarget,
    facts: EndFacts | null,
  ): ProcessIdentity | EndRefusal {
    const startMark = facts?.startMark ?? marks.get(keyOf(target)) ?? null;
    if (startMark === null) return facts === null ? 'not-shown' : 'gone';
    const identity = { pid: target.pid, startMark };
    const found = compareIdentity(live, identity);
    if (found !== 'same') return found;
    return facts === null ? 'not-shown' : identity;
  }

  /** What the system does not answer about is not touched. */
  const find = (pid: number): Promise<LiveProcess | 'unknown' | null> =>
    control.find(pid).catch(() => 'unknown' as const);
  const signal: ProcessControl['signal'] = (identity, kind) =>
    control.signal(identity, kind).catch(() => 'failed' as const);

  async function look(target: ProcessTarget): Promise<Look> {
    const live = await find(target.pid);
    if (live === 'unknown') return { refusal: 'failed', facts: null, live: null, identity: null };
    const nothing = { facts: null, live, identity: null };
    if (live === null) return { ...nothing, refusal: 'gone' };
    const refusal = protectedBy(live, effects.ownPids());
    if (refusal !== null) return { ...nothing, refusal };
    if (target.startedAt === null) return { ...nothing, refusal: 'unidentified' };
    try {
      const facts = await effects.askFacts(target, effects.now() - FRESH_WITHIN_MILLISECONDS);
      const identity = identify(live, target, facts);
      if (typeof identity === 'string') return { ...nothing, refusal: identity, facts };
      remember(target, identity.startMark);
      return { refusal: null, facts, live, identity };
    } catch {
      return { ...nothing, refusal: 'no-answer' };
    }
  }

  return {
    async plan(target) {
      const { refusal: first, facts, live, identity } = await look(target);
      const refusal = identity === null ? first : refusalOf(await signal(identity, 'probe'));
      return {
        refusal,
        facts,
        manager: facts === null ? null : managerOf(facts.process, live?.isUserUnit ?? false),
        commands: endCommands(target.pid, effects.platform, refusal === 'no-right'),
      };
    },
    async send(target, manner, tell) {
      const { refusal, facts, identity } = await look(target);
      if (identity === null || facts === null) return { refusal: refusal ?? 'failed' };
      const key = keyOf(target);
      const result = await signal(identity, manner);
      if (result !== 'sent') return { refusal: refusalOf(result) };
      watches.get(key)?.abort();
      const abort = new AbortController();
      watches.set(key, abort);
      const watched = { target, manner, identity, facts, signal: abort.signal };
      void watchEnd(watched, control, effects, tell).finally(() => {
        if (watches.get(key) === abort) watches.delete(key);
      });
      return { refusal: null };
    },
  };
}
