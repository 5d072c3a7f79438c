import type { FacetStore } from './facets.ts';
import type { QueryStore } from './query.ts';
import type { SettingsStore } from './settings-store.ts';
import type { SocketModel } from './socket-model.ts';

const NAMED = /\b(?:namespace|netns):/i;

interface Asked {
  readonly model: SocketModel;
  readonly query: QueryStore;
  readonly facets: FacetStore;
  readonly settings: SettingsStore;
}

/**
 * A network that is named after a process has another name when that ends, and a container's may be found later. No
 * socket changes with it; who asks for networks by name asks anew.
 */
export function followNames({ model, query, facets, settings }: Asked): void {
  let before = '';
  model.head.subscribe(() => {
    const names = (model.head.get()?.namespaces ?? []).map(({ id, name }) => `${id} ${name}`).join('\n');
    if (names === before) return;
    before = names;
    const { appliedText } = query.state.get();
    const isNamed = NAMED.test(appliedText);
    if (isNamed) model.setFilter(model.matches);
    const { savedViews } = settings.observable.get();
    if (isNamed || savedViews.some(({ filter }) => NAMED.test(filter))) facets.setQuery(appliedText);
  });
}
