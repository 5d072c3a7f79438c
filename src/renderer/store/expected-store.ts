import {
  expectationOf,
  isCovered,
  withExpectation,
  withoutExpectation,
  type Expectation,
} from '../../shared/exposure/expected.ts';
import type { Offer } from '../../shared/exposure/offer.ts';
import type { WriteProblem } from '../../shared/write-problem.ts';
import type { Bridge } from '../bridge.ts';
import { createObservable, type Observable } from './observable.ts';

/** What the user has said to expect; remembered by the main process. */
export class ExpectedStore {
  /** Why the file does not have what is shown; null where it has it. */
  readonly problem = createObservable<WriteProblem | null>(null);
  readonly #all = createObservable<readonly Expectation[]>([]);
  readonly #bridge: Bridge;
  readonly #known: Promise<void>;

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
    // What was accepted meanwhile is added to it, not the other way round.
    this.#known = bridge
      .call('expected:read')
      .then((known) => this.#all.set(this.#all.get().reduce(withExpectation, known)));
  }

  get observable(): Observable<readonly Expectation[]> {
    return this.#all;
  }

  accept(offer: Offer): void {
    this.#write(withExpectation(this.#all.get(), expectationOf(offer)));
  }

  undo(expectation: Expectation): void {
    this.#write(withoutExpectation(this.#all.get(), expectation));
  }

  async retry(): Promise<void> {
    if (this.problem.get() !== null) await this.#send();
  }

  #write(all: readonly Expectation[]): void {
    this.#all.set(all);
    void this.#send();
  }

  async #send(): Promise<void> {
    // Before, the file would be left with what was accepted just now.
    await this.#known;
    this.problem.set(await this.#bridge.call('expected:write', [...this.#all.get()]));
  }
}

/** Whether one of them covers this offer. */
export function isExpected(offer: Offer, all: readonly Expectation[]): boolean {
  if (all.length === 0) return false;
  const wanted = expectationOf(offer);
  return all.some((each) => isCovered(wanted, each));
}
