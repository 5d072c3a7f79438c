import type { EndManner, EndPlan, EndProgress, EndRefusal, PortOutcome } from '../../shared/end.ts';
import type { Owner } from '../../shared/socket.ts';
import type { Bridge } from '../bridge.ts';
import { createObservable } from './observable.ts';

/**
 * looking: the plan is asked for. asking: the user is. sending: the signal is on its way. The rest is what the
 * system shows afterwards; refused: nothing was sent.
 */
export type EndStage = 'looking' | 'asking' | 'sending' | 'waiting' | 'stayed' | 'gone' | 'refused';

export interface EndState {
  readonly owner: Owner;
  readonly plan: EndPlan | null;
  readonly stage: EndStage;
  readonly manner: EndManner;
  readonly ports: readonly PortOutcome[];
  /** No more news will come. */
  readonly isSettled: boolean;
  readonly refusal: EndRefusal | null;
}

function lookingAt(owner: Owner): EndState {
  return {
    owner,
    plan: null,
    stage: 'looking',
    manner: 'gentle',
    ports: [],
    isSettled: false,
    refusal: null,
  };
}

/** One attempt to end a process, from the question to what came of it. */
export class EndSession {
  readonly state;
  readonly #bridge: Bridge;

  constructor(bridge: Bridge, owner: Owner) {
    this.#bridge = bridge;
    this.state = createObservable(lookingAt(owner));
  }

  /** Asks for the plan, and hears from now on what is seen of the process. Returns what ends that. */
  start(): () => void {
    const stop = this.#bridge.on('end:progress', (progress) => this.#follow(progress));
    void this.#look(this.state.get().owner);
    return stop;
  }

  /** Another of the owners is meant. Only before anything was sent. */
  choose(owner: Owner): void {
    this.state.set(lookingAt(owner));
    void this.#look(owner);
  }

  async send(manner: EndManner): Promise<void> {
    const { pid, startedAt } = this.state.get().owner;
    this.#change({ stage: 'sending', manner });
    const { refusal } = await this.#bridge
      .call('end:send', { pid, startedAt }, manner)
      .catch(() => ({ refusal: 'failed' as const }));
    if (refusal !== null) this.#change({ stage: 'refused', refusal });
    // What was seen of it may be here already.
    else if (this.state.get().stage === 'sending') this.#change({ stage: 'waiting' });
  }

  async #look(owner: Owner): Promise<void> {
    const { pid, startedAt } = owner;
    const plan = await this.#bridge.call('end:plan', { pid, startedAt }).catch(() => null);
    if (this.state.get().owner !== owner) return;
    const refusal = plan === null ? 'failed' : plan.refusal;
    this.#change({ plan, refusal, stage: refusal === null ? 'asking' : 'refused' });
  }

  #follow({ target, manner, stage, ports, settled }: EndProgress): void {
    const { owner, manner: sent } = this.state.get();
    if (target.pid !== owner.pid || target.startedAt !== owner.startedAt || manner !== sent) return;
    this.#change({ stage, ports, isSettled: settled });
  }

  #change(part: Partial<EndState>): void {
    this.state.set({ ...this.state.get(), ...part });
  }
}
