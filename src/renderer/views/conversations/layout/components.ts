import { groupBy } from './group-by.ts';
import type { LayoutGraph } from './geometry.ts';

/** The parts of a graph that no edge joins, the largest first, then by the id of their first node. */
export function componentsOf({ nodes, edges, ...window }: LayoutGraph): readonly LayoutGraph[] {
  const parents = new Map(nodes.map(({ id }) => [id, id]));
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) {
      root = next;
    }
    parents.set(id, root);
    return root;
  };
  for (const [from, to] of edges) parents.set(rootOf(from), rootOf(to));
  const byRoot = groupBy(nodes, ({ id }) => rootOf(id));
  const edgesByRoot = groupBy(edges, ([from]) => rootOf(from));
  return [...byRoot]
    .map(([root, members]) => ({ nodes: members, edges: edgesByRoot.get(root) ?? [], ...window }))
    .sort((left, right) => right.nodes.length - left.nodes.length || compareFirst(left, right));
}

function compareFirst(left: LayoutGraph, right: LayoutGraph): number {
  return (left.nodes[0]?.id ?? '') < (right.nodes[0]?.id ?? '') ? -1 : 1;
}
