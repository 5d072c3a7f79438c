import { expect, it } from 'vitest';
import { aSnapshot, aSocket } from '../../shared/testing/samples.ts';
import { aStore } from '../testing/a-store.ts';

const named = (name: string) => {
  const snapshot = aSnapshot();
  const [home] = snapshot.namespaces;
  if (home === undefined) throw new Error('The sample has no namespace.');
  const other = { ...home, id: 'other', name, kind: 'other' as const };
  return { ...snapshot, namespaces: [home, other], sockets: [aSocket({ namespace: 'other' })] };
};

it('finds a network by the name that it has now, in the rows and in the counts', () => {
  const savedViews = [{ id: 'a', name: 'a', filter: 'netns:late' }];
  const { store } = aStore({ filter: 'namespace:late', savedViews });
  const found = () => [store.model.state.get().matching, store.facets.state.get().saved.get('netns:late')];
  store.model.replace(named('sleep'));
  expect(found()).toEqual([0, 0]);
  store.model.replace(named('late'));
  expect(found()).toEqual([1, 1]);
  store.model.replace(named('sleep'));
  expect(found()).toEqual([0, 0]);
});
