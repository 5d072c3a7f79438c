import {
  expectationOf,
  isCovered,
  withExpectation,
  withoutExpectation,
  type Expectation,
} from '../../shared/exposure/expected.ts';
import type { Offer } from '../../shared/exposure/offer.ts';
import type { Bridge } from '../bridge.ts';
import { createObservable, type Observable } from './observable.ts';

/** What the user has said to expect; remembered by the main process. */
export class ExpectedStore {
  readonly #all = createObservable<readonly Expectation[]>([]);
  readonly #bridge: Bridge;

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
    void bridge.call('expected:read').then((known) => this.#all.set([...known, ...this.#all.get()]));
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

  #write(all: readonly Expectation[]): void {
    this.#all.set(all);
    void this.#bridge.call('expected:write', [...all]);
  }
}

/** Whether one of them covers this offer. */
export function isExpected(offer: Offer, all: readonly Expectation[]): boolean {
  if (all.length === 0) return false;
  const wanted = expectationOf(offer);
  return all.some((each) => isCovered(wanted, each));
}
