import { describe, expect, it } from 'vitest';
import { aStore } from '../testing/a-store.ts';
import { applyView, isActive, saveCurrentView, viewOfKey } from './saved-view.ts';

const press = (code: string, altKey = true) => ({
  code,
  altKey,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
});

describe('saved views of the window', () => {
  it('bring back filter, tab, order and grouping', () => {
    const { store } = aStore();
    store.setQuery('port:80');
    store.setSort([{ column: 'user', direction: 'descending' }]);
    store.showView('processes');
    store.settings.update({ group: 'user' });
    saveCurrentView(store, ' Web ');
    const [saved] = store.settings.observable.get().savedViews;
    expect(saved?.name).toBe('Web');

    store.setQuery('');
    store.setSort([{ column: 'port', direction: 'ascending' }]);
    store.showView('ports');
    store.settings.update({ group: 'none' });
    if (saved === undefined) throw new Error('nothing saved');
    expect(isActive(saved, store.settings.observable.get(), '')).toBe(false);
    applyView(store, saved);
    const now = store.settings.observable.get();
    expect(now).toMatchObject({ filter: 'port:80', view: 'processes', group: 'user' });
    expect(now.sort).toEqual([{ column: 'user', direction: 'descending' }]);
    expect(isActive(saved, now, 'port:80 ')).toBe(true);
  });

  it('take the place of the one that is updated', () => {
    const { store } = aStore();
    store.setQuery('port:80');
    saveCurrentView(store, 'One', 'id');
    store.setQuery('port:81');
    saveCurrentView(store, 'One', 'id');
    expect(store.settings.observable.get().savedViews.map(({ filter }) => filter)).toEqual(['port:81']);
  });

  it('begin unfolded where they are grouped otherwise', () => {
    const { store } = aStore({ group: 'process', folding: { isFolded: true, except: [] } });
    applyView(store, { id: 'a', name: 'a', filter: '', group: 'process' });
    expect(store.settings.observable.get().folding.isFolded).toBe(true);
    applyView(store, { id: 'b', name: 'b', filter: '', group: 'user' });
    expect(store.settings.observable.get()).toMatchObject({ group: 'user', folding: { isFolded: false } });
  });

  it('leave a tab alone that this version does not have', () => {
    const { store } = aStore();
    applyView(store, { id: 'a', name: 'a', filter: 'port:1', view: 'tab-of-tomorrow' });
    expect(store.settings.observable.get()).toMatchObject({ filter: 'port:1', view: 'ports' });
  });

  it('have Alt with a digit as their key', () => {
    const views = [{ id: 'a', name: 'a', filter: '' }];
    expect(viewOfKey(press('Digit1'), views)?.id).toBe('a');
    expect(viewOfKey(press('Digit2'), views)).toBeNull();
    expect(viewOfKey(press('Digit1', false), views)).toBeNull();
  });
});
