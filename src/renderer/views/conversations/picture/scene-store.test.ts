import { describe, expect, it } from 'vitest';
import type { LayoutGraph, Places } from '../layout/geometry.ts';
import { layOut } from '../layout/lay-out.ts';
import type { Link } from '../model/link.ts';
import type { DrawnGraph, DrawnNode } from './drawn-graph.ts';
import { SceneStore } from './scene-store.ts';

const node = (id: string): DrawnNode => ({
  id,
  node: { id, identity: { kind: 'container', container: null, namespace: id }, size: 1, only: null },
  served: [],
  calls: [],
  width: 160,
  height: 70,
  firstCall: 0,
});
const link = (from: string, to: string): Link => ({
  id: `${from} ${to}`,
  from,
  to,
  protocol: 'tcp',
  port: 80,
  service: null,
  total: 1,
  closing: 0,
  unsure: 0,
  ports: [],
  ranges: [],
  isEphemeral: false,
});
const graph = (names: string, reason = 'one'): DrawnGraph => ({
  nodes: names.split('').map(node),
  links: names
    .split('')
    .slice(1)
    .map((name) => link(names.charAt(0), name)),
  reason,
});

function aSceneStore() {
  const asked: { graph: LayoutGraph; answer: () => Promise<void> }[] = [];
  const clock = { now: 0 };
  const client = {
    layOut: (wanted: LayoutGraph) =>
      new Promise<Places>((resolve) => {
        const answer = async (): Promise<void> => {
          resolve(layOut(wanted));
          await Promise.resolve();
        };
        asked.push({ graph: wanted, answer });
      }),
    end: () => undefined,
  };
  const store = new SceneStore(client, () => clock.now);
  const settle = (): void => void (clock.now = 60_000);
  return { store, asked, settle, last: () => asked.at(-1)?.answer() };
}

describe('SceneStore', () => {
  it('shows a graph when it has been laid out, and with what came meanwhile', async () => {
    const { store, asked, last } = aSceneStore();
    store.show(graph('ab'));
    store.show(graph('abc'));
    expect(asked).toHaveLength(1);
    expect(store.scene.get()).toBeNull();
    await last();
    const scene = store.scene.get();
    expect([...(scene?.places.keys() ?? [])].sort()).toEqual(['a', 'b', 'c']);
    expect(scene?.places.get('a')?.width).toBe(160);
  });

  it('keeps every place once it has settled, without asking the worker', async () => {
    const { store, asked, settle, last } = aSceneStore();
    store.show(graph('abc'));
    await last();
    settle();
    const before = store.scene.get()?.places;
    store.show(graph('abcd'));
    expect(asked).toHaveLength(1);
    for (const id of 'abc') expect(store.scene.get()?.places.get(id)).toEqual(before?.get(id));
    expect(store.scene.get()?.places.has('d')).toBe(true);
  });

  it('arranges anew while owners are still being found, and for another picture', async () => {
    const { store, asked, settle, last } = aSceneStore();
    store.show(graph('abc'));
    await last();
    store.show(graph('abcd'));
    expect(asked).toHaveLength(2);
    await last();
    settle();
    store.show(graph('xy', 'two'));
    expect(asked).toHaveLength(3);
    expect(store.scene.get()?.graph.reason).toBe('one');
    await last();
    expect(store.scene.get()?.graph.reason).toBe('two');
    expect(store.scene.get()?.layouts).toBe(3);
  });

  it('arranges anew for a much lower or higher window, and not for details that are opened beside it', async () => {
    const { store, asked, settle, last } = aSceneStore();
    store.setRoom({ width: 900, height: 460 });
    store.show(graph('abc'));
    await last();
    settle();
    store.setRoom({ width: 400, height: 460 });
    store.show(graph('abc'));
    store.setRoom({ width: 900, height: 420 });
    store.show(graph('abc'));
    expect(asked).toHaveLength(1);
    store.setRoom({ width: 780, height: 280 });
    store.show(graph('abc'));
    store.show(graph('abcd'));
    expect(asked).toHaveLength(2);
    expect(asked[1]?.graph.aspect).toBeCloseTo(780 / 280);
    await last();
    expect(store.scene.get()?.layouts).toBe(2);
    expect(store.scene.get()?.places.has('d')).toBe(true);
  });

  it('takes no answer to a question that is no longer asked', async () => {
    const { store, asked, last } = aSceneStore();
    store.show(graph('ab'));
    store.show(graph('xy', 'two'));
    await asked[0]?.answer();
    expect(store.scene.get()).toBeNull();
    await last();
    expect(store.scene.get()?.graph.reason).toBe('two');
  });
});
