import type { SocketModel } from './socket-model.ts';

/** The names of all processes that own a socket, each once; gathered again only after an update. */
export function createProcessNames(model: SocketModel): () => readonly string[] {
  let names: readonly string[] | null = null;
  model.watch(() => {
    names = null;
  });
  return () => {
    if (names !== null) return names;
    const found = new Set<string>();
    for (const { owners } of model.byId.values()) for (const owner of owners) found.add(owner.name);
    names = [...found].sort();
    return names;
  };
}
