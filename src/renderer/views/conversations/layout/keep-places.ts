import { groupBy } from './group-by.ts';
import {
  bottomOf,
  boundsOf,
  isCrowded,
  LAYER_GAP,
  NODE_GAP,
  rightOf,
  type Box,
  type LayoutGraph,
  type LayoutNode,
  type Places,
} from './geometry.ts';

/** From so many newcomers on, their share of all nodes, a new layout says more than places kept. */
const MOST_NEW = 0.5;

/** Whether the old places say enough of this graph to be kept. */
export function canKeep({ nodes }: LayoutGraph, before: Places): boolean {
  const known = nodes.filter(({ id }) => before.has(id)).length;
  return known > 0 && nodes.length - known <= known * MOST_NEW + 1;
}

interface Neighbours {
  readonly callers: readonly string[];
  readonly providers: readonly string[];
}

function neighboursOf({ edges }: LayoutGraph): (id: string) => Neighbours {
  const callers = groupBy(edges, ([, to]) => to);
  const providers = groupBy(edges, ([from]) => from);
  return (id) => ({
    callers: (callers.get(id) ?? []).map(([from]) => from).filter((each) => each !== id),
    providers: (providers.get(id) ?? []).map(([, to]) => to).filter((each) => each !== id),
  });
}

const middle = (boxes: readonly Box[]): number =>
  boxes.reduce((sum, { y, height }) => sum + y + height / 2, 0) / boxes.length;

/** Left of whom it calls, else right of who calls it, at their height; else below everything. */
function wishOf(node: LayoutNode, { callers, providers }: Neighbours, placed: ReadonlyMap<string, Box>): Box {
  const boxesOf = (ids: readonly string[]): readonly Box[] =>
    ids.map((id) => placed.get(id)).filter((box) => box !== undefined);
  const [left, right] = [boxesOf(callers), boxesOf(providers)];
  if (left.length === 0 && right.length === 0) {
    const all = boundsOf(placed.values());
    return { ...node, x: all.x, y: bottomOf(all) + 2 * NODE_GAP };
  }
  const x =
    left.length === 0
      ? Math.min(...right.map((box) => box.x)) - node.width - LAYER_GAP
      : Math.max(...left.map(rightOf)) + LAYER_GAP;
  return { ...node, x, y: Math.round(middle([...left, ...right]) - node.height / 2) };
}

/** The free place nearest to the wish, straight up or down of it. */
function freePlace(wish: Box, placed: Iterable<Box>): Box {
  const others = [...placed];
  const inColumn = others.filter((box) => isCrowded({ ...wish, y: box.y }, box));
  const heights = inColumn.flatMap((box) => [box.y - wish.height - NODE_GAP, bottomOf(box) + NODE_GAP]);
  return (
    [wish.y, ...heights]
      .sort((one, other) => Math.abs(one - wish.y) - Math.abs(other - wish.y) || one - other)
      .map((y) => ({ ...wish, y }))
      .find((box) => !inColumn.some((other) => isCrowded(box, other))) ?? wish
  );
}

/** A node that has grown moves the ones below it, no further than it must. */
function makeRoom(boxes: Map<string, Box>): void {
  const settled: Box[] = [];
  const inOrder = [...boxes].sort(([, one], [, other]) => one.y - other.y || one.x - other.x);
  for (const [id, box] of inOrder) {
    let y = box.y;
    for (const other of settled) if (isCrowded({ ...box, y }, other)) y = bottomOf(other) + NODE_GAP;
    const placed = y === box.y ? box : { ...box, y };
    boxes.set(id, placed);
    settled.push(placed);
    settled.sort((one, other) => one.y - other.y);
  }
}

/**
 * The old places, with the newcomers beside whom they talk to. Nobody who stays is moved without need, or gets wider:
 * then it would stand in the way of the lines.
 */
export function keepPlaces(graph: LayoutGraph, before: Places): Places {
  const boxes = new Map<string, Box>();
  const waiting = new Map<string, LayoutNode>();
  for (const node of graph.nodes) {
    const old = before.get(node.id);
    if (old === undefined) waiting.set(node.id, node);
    else boxes.set(node.id, { ...old, height: node.height });
  }
  makeRoom(boxes);
  const neighbours = neighboursOf(graph);
  const isNext = ({ id }: LayoutNode): boolean => {
    const { callers, providers } = neighbours(id);
    return [...callers, ...providers].some((other) => boxes.has(other));
  };
  while (waiting.size > 0) {
    // Those that talk to somebody who has a place come first, so that chains grow from what is known.
    const candidates = [...waiting.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
    const node = candidates.find(isNext) ?? candidates[0];
    if (node === undefined) break;
    waiting.delete(node.id);
    boxes.set(node.id, freePlace(wishOf(node, neighbours(node.id), boxes), boxes.values()));
  }
  return boxes;
}
