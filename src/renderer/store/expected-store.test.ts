import { expect, it } from 'vitest';
import { expectationOf, type Expectation } from '../../shared/exposure/expected.ts';
import { offersOf } from '../../shared/exposure/offers.ts';
import { aSnapshot, aSocket } from '../../shared/testing/samples.ts';
import type { Bridge } from '../bridge.ts';
import { aStore } from '../testing/a-store.ts';
import { ExpectedStore } from './expected-store.ts';

it('adds what is accepted before the file was read to what is in it', async () => {
  const snapshot = aSnapshot({ sockets: [aSocket({ exposure: { scope: 'all', interfaces: [] } })] });
  const [offer] = offersOf(snapshot.sockets, { ...snapshot, book: aStore().store.catalogue.risks });
  if (offer === undefined) throw new Error('The socket is offered.');
  const accepted = expectationOf(offer);
  const remembered: Expectation = { ...accepted, port: accepted.port + 1 };
  const written: unknown[] = [];
  let answer: (known: readonly Expectation[]) => void = () => undefined;
  // A test double: the calls that this store makes.
  const bridge = {
    call: (name: string, all: unknown) => {
      if (name === 'expected:read') return new Promise((resolve) => (answer = resolve));
      written.push(all);
      return Promise.resolve(null);
    },
  } as unknown as Bridge;
  const store = new ExpectedStore(bridge);
  store.accept(offer);
  expect(store.observable.get()).toEqual([accepted]);
  await Promise.resolve();
  expect(written).toEqual([]);
  answer([remembered, accepted]);
  await expect.poll(() => written).toEqual([[remembered, accepted]]);
  expect(store.observable.get()).toEqual([remembered, accepted]);
});
