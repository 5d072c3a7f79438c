import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Conversations } from '../conversation-store.ts';
import { FoldedBook } from './folded.ts';
import { Folder } from './folder.ts';
import { foldingOf, type FoldGraph, type Folding, type FoldRequest } from './folding.ts';
import { aLink, arbitraryGraph, aTown, nodesOf } from './testing/graphs.ts';

const request = (most: number, rest: Partial<FoldRequest> = {}): FoldRequest => ({
  most,
  opened: new Map(),
  pinned: new Set(),
  ...rest,
});
const conversations = ({ nodes, links }: FoldGraph, reason = ''): Conversations => ({
  ...{ isGathered: true, grouping: { local: 'program', remote: 'address' }, nodes, links, quiet: [], reason },
});
const drawnOf = (graph: FoldGraph, folding: Folding) => new FoldedBook().apply(conversations(graph), folding);
const sizes = ({ folds }: Folding) =>
  Object.fromEntries(folds.map(({ id, members }) => [id, members.length]));

describe('who shares a box', () => {
  it('is nobody where few are there', () => {
    expect(foldingOf(aTown(5, 2), request(18), null).folds).toEqual([]);
  });

  it('is first who talks to the same ones, then whoever is quiet', () => {
    const alike = foldingOf(aTown(30, 2), request(18), null);
    expect(sizes(alike)).toEqual({ 'alike worker11': 20, 'alike worker1': 10 });
    expect(sizes(foldingOf(aTown(30, 2), request(8), null))).toEqual({
      ...{ 'alike worker11': 20, 'alike worker1': 10, 'others elsewhere': 2, 'others here': 2 },
    });
  });

  it('opens a large box little by little, and a small one at once', () => {
    const town = aTown(60, 0);
    const openedOnce = request(18, { opened: new Map([['alike worker11', 1]]) });
    const once = foldingOf(town, openedOnce, null);
    expect(sizes(once)['alike worker11']).toBe(16);
    expect([...once.released.values()].filter((fold) => fold === 'alike worker11')).toHaveLength(24);
    const twice = foldingOf(town, request(18, { opened: new Map([['alike worker11', 2]]) }), once);
    expect(sizes(twice)['alike worker11']).toBeUndefined();
    expect(sizes(foldingOf(town, request(18), twice))['alike worker11']).toBe(40);
  });

  it('never holds what somebody focuses on', () => {
    const pinned = new Set(['worker2']);
    const { folds } = foldingOf(aTown(30, 10), request(6, { pinned }), null);
    expect(folds.flatMap(({ members }) => members)).not.toContain('worker2');
    const before = foldingOf(aTown(30, 10), request(6), null);
    const after = foldingOf(aTown(30, 10), request(6, { pinned }), before);
    expect(after.folds.flatMap(({ members }) => members)).not.toContain('worker2');
  });

  it('stays from second to second; a newcomer joins whom it is like', () => {
    const before = foldingOf(aTown(30, 4), request(18), null);
    const { nodes, links } = aTown(30, 4);
    const grown = [...links, aLink('worker2', 'cache', 6379), aLink('newcomer', 'database', 5432, 3)];
    const after = foldingOf({ nodes: nodesOf(grown), links: grown }, request(18), before);
    expect(after.folds.map(({ id }) => id)).toEqual(before.folds.map(({ id }) => id));
    expect(after.folds.flatMap(({ members }) => members)).toContain('worker2');
    expect(after.folds.flatMap(({ members }) => members)).toContain('newcomer');
    expect(nodes.length).toBeGreaterThan(18);
  });

  it('is decided anew where the picture has become too full, or empty enough', () => {
    const before = foldingOf(aTown(6, 2), request(18), null);
    expect(before.folds).toEqual([]);
    expect(foldingOf(aTown(60, 2), request(18), before).folds).not.toEqual([]);
    const full = foldingOf(aTown(60, 2), request(18), null);
    expect(foldingOf(aTown(3, 1), request(18), full).folds).toEqual([]);
  });
});

describe('the boxes of any graph', () => {
  it('hold each node once and each connection once, and are few enough', () => {
    fc.assert(
      fc.property(arbitraryGraph, fc.integer({ min: 3, max: 18 }), (graph, most) => {
        const folding = foldingOf(graph, request(most), null);
        const folded = drawnOf(graph, folding);
        const held = folded.nodes.flatMap(({ id }) => folded.members.get(id) ?? [id]);
        expect(held.toSorted()).toEqual(graph.nodes.map(({ id }) => id).toSorted());
        const total = (links: Conversations['links']): number =>
          links.reduce((sum, link) => sum + link.total, 0);
        expect(total(folded.links)).toBe(total(graph.links));
        expect([...folded.lineOf.keys()].sort()).toEqual(graph.links.map(({ id }) => id).sort());
        const ids = new Set(folded.nodes.map(({ id }) => id));
        for (const { from, to } of folded.links) expect(ids.has(from) && ids.has(to)).toBe(true);
        expect(folded.nodes.length).toBeLessThanOrEqual(Math.max(most, 2) + 1);
      }),
    );
  });

  it('are the same once more, and in any order', () => {
    fc.assert(
      fc.property(arbitraryGraph, fc.integer({ min: 3, max: 12 }), (graph, most) => {
        const once = foldingOf(graph, request(most), null);
        const turned = { nodes: graph.nodes.toReversed(), links: graph.links.toReversed() };
        const inOrder = ({ folds }: Folding) =>
          folds.toSorted((left, right) => (left.id < right.id ? -1 : 1));
        expect(inOrder(foldingOf(turned, request(most), null))).toEqual(inOrder(once));
        expect(inOrder(foldingOf(graph, request(most), once))).toEqual(inOrder(once));
      }),
    );
  });
});

describe('Folder', () => {
  it('hands out the very boxes and lines while nothing in them changed', () => {
    const folder = new Folder(() => 0);
    const fold = () => folder.fold(conversations(aTownOnce), { ...request(18), reason: '' });
    const aTownOnce = aTown(30, 4);
    const [one, two] = [fold(), fold()];
    expect(two.nodes.every((node, index) => node === one.nodes[index])).toBe(true);
    expect(two.links.every((link, index) => link === one.links[index])).toBe(true);
  });

  it('decides anew while owners are still being found, and for another picture', () => {
    let now = 0;
    const folder = new Folder(() => now);
    const fold = (town: FoldGraph, reason: string) =>
      [...folder.fold(conversations(town, reason), { ...request(18), reason: '' }).members.keys()].sort();
    const first = fold(aTown(18, 1), 'one');
    const [settling, settled] = [fold(aTown(40, 1), 'one'), fold(aTown(40, 1), 'one')];
    expect(settling).not.toEqual(first);
    now = 5000;
    expect(fold(aTown(39, 1), 'one')).toEqual(settled);
    expect(fold(aTown(3, 1), 'two')).toEqual([]);
  });
});
