import { groupBy } from '../../layout/group-by.ts';
import type { Conversations } from '../conversation-store.ts';
import type { Link } from '../link.ts';
import type { LinkNode } from '../link-book.ts';
import { SignatureBook } from './signatures.ts';

/** Nodes that are drawn as one box. */
export interface Fold {
  readonly id: string;
  /** alike: they talk to the same ones over the same ports. others: those that only close, or hardly talk. */
  readonly why: 'alike' | 'others';
  /** The busiest first. */
  readonly members: readonly string[];
}

export interface Folding {
  readonly folds: readonly Fold[];
  /** By node, the opened fold that it was taken out of. */
  readonly released: ReadonlyMap<string, string>;
  /** Every node that was there when this was decided. */
  readonly nodes: ReadonlySet<string>;
}

export const NO_FOLDING: Folding = { folds: [], released: new Map(), nodes: new Set() };

export interface FoldRequest {
  /** So many boxes are wanted; once they stay so for a while, half as many more are borne. */
  readonly most: number;
  /** By fold, how often it was opened. */
  readonly opened: ReadonlyMap<string, number>;
  /** These are drawn by themselves. */
  readonly pinned: ReadonlySet<string>;
}

export type FoldGraph = Pick<Conversations, 'nodes' | 'links'>;

/** Two of a kind say more by themselves. */
const LEAST_ALIKE = 3;
/** Who folds may make others alike: those who talk to them. */
const ROUNDS = 3;
/** A large fold is opened little by little. */
export const OPENED_AT_ONCE = 24;

/** Connections of each node. Those that are closing are hardly any. */
function weightsOf({ nodes, links }: FoldGraph): ReadonlyMap<string, number> {
  const weights = new Map(nodes.map(({ id }) => [id, 0]));
  const add = (id: string, { total, closing }: Link): void => {
    weights.set(id, (weights.get(id) ?? 0) + total - 0.99 * closing);
  };
  for (const link of links) {
    add(link.from, link);
    if (link.to !== link.from) add(link.to, link);
  }
  return weights;
}

/** Which nodes share a box, while it is decided. */
class Assignment {
  readonly foldOf = new Map<string, string>();
  readonly #sizes = new Map<string, number>();
  readonly #total: number;

  constructor(total: number) {
    this.#total = total;
  }

  /** Boxes. */
  get drawn(): number {
    return this.#total - this.foldOf.size + this.#sizes.size;
  }

  put(node: string, fold: string): void {
    this.takeOut(node);
    this.foldOf.set(node, fold);
    this.#sizes.set(fold, (this.#sizes.get(fold) ?? 0) + 1);
  }

  takeOut(node: string): void {
    const fold = this.foldOf.get(node);
    if (fold === undefined) return;
    this.foldOf.delete(node);
    const size = (this.#sizes.get(fold) ?? 0) - 1;
    if (size > 0) this.#sizes.set(fold, size);
    else this.#sizes.delete(fold);
  }

  /** One alone needs no fold. */
  dissolveSingles(): void {
    for (const [node, fold] of this.foldOf) if (this.#sizes.get(fold) === 1) this.takeOut(node);
  }
}

function foldAlike(graph: FoldGraph, { most, pinned }: FoldRequest, assignment: Assignment): void {
  for (let round = 0; round < ROUNDS && assignment.drawn > most; round++) {
    const signatures = new SignatureBook(graph, assignment.foldOf);
    const free = graph.nodes.filter(({ id }) => !assignment.foldOf.has(id) && !pinned.has(id));
    const classes = [...groupBy(free, (node) => signatures.of(node)).values()]
      .filter(({ length }) => length >= LEAST_ALIKE)
      .map((members) => members.map(({ id }) => id).sort())
      .sort((left, right) => right.length - left.length || compare(left[0], right[0]));
    if (classes.length === 0) return;
    for (const members of classes) {
      if (assignment.drawn <= most) return;
      for (const id of members) assignment.put(id, `alike ${members[0] ?? ''}`);
    }
  }
}

const compare = (left = '', right = ''): number => (left < right ? -1 : left > right ? 1 : 0);

/** An address of this computer behind which nobody was found is here, too. */
const placeOf = ({ identity }: LinkNode): string =>
  identity.kind === 'remote' && identity.range !== 'loopback' ? 'others elsewhere' : 'others here';

/** Whoever only closes is on the way out of the picture. */
function foldClosing(
  { nodes, links }: FoldGraph,
  { most, pinned }: FoldRequest,
  assignment: Assignment,
): void {
  if (assignment.drawn <= most) return;
  const open = new Set(
    links.filter(({ total, closing }) => closing < total).flatMap(({ from, to }) => [from, to]),
  );
  const talking = new Set(links.flatMap(({ from, to }) => [from, to]));
  for (const node of nodes) {
    if (!talking.has(node.id) || open.has(node.id) || pinned.has(node.id)) continue;
    assignment.put(node.id, placeOf(node));
  }
}

/** The quietest boxes, until few enough are left: what is here in one, what is elsewhere in another. */
function foldOthers(
  graph: FoldGraph,
  { most, pinned }: FoldRequest,
  weights: ReadonlyMap<string, number>,
  assignment: Assignment,
): void {
  if (assignment.drawn <= most) return;
  const boxes = groupBy(graph.nodes, ({ id }) => assignment.foldOf.get(id) ?? id);
  const weightOf = (members: readonly { readonly id: string }[]): number =>
    members.reduce((sum, { id }) => sum + (weights.get(id) ?? 0), 0);
  const quietest = [...boxes]
    .filter(([, members]) => !members.some(({ id }) => pinned.has(id)))
    .map(([id, members]) => ({ id, members, weight: weightOf(members) }))
    .sort((left, right) => left.weight - right.weight || compare(left.id, right.id));
  for (const { members } of quietest) {
    if (assignment.drawn <= most) return;
    for (const node of members) assignment.put(node.id, placeOf(node));
  }
}

/** What was decided before still holds for those who stay; newcomers join whom they are like. */
function keep(graph: FoldGraph, before: Folding, { pinned }: FoldRequest): Assignment {
  const assignment = new Assignment(graph.nodes.length);
  const folds = new Map(before.folds.flatMap(({ id, members }) => members.map((member) => [member, id])));
  for (const [node, fold] of before.released) folds.set(node, fold);
  const isFree = (id: string): boolean => !pinned.has(id);
  const newcomers = graph.nodes.filter(({ id }) => {
    const fold = folds.get(id);
    if (fold !== undefined && isFree(id)) assignment.put(id, fold);
    return fold === undefined && isFree(id) && !before.nodes.has(id);
  });
  if (newcomers.length === 0) return assignment;
  const signatures = new SignatureBook(graph, assignment.foldOf);
  const alike = new Map<string, string>();
  for (const node of graph.nodes) {
    const fold = assignment.foldOf.get(node.id);
    if (fold?.startsWith('alike ') === true) alike.set(signatures.of(node), fold);
  }
  for (const node of newcomers) {
    const fold = alike.get(signatures.of(node));
    if (fold !== undefined) assignment.put(node.id, fold);
  }
  return assignment;
}

function decide(graph: FoldGraph, request: FoldRequest, before: Folding | null): Assignment {
  const { most } = request;
  const count = graph.nodes.length;
  if (before !== null) {
    const kept = keep(graph, before, request);
    const isNeeded = before.folds.length + before.released.size === 0 || count > most * 0.75;
    if (isNeeded && kept.drawn <= most * 1.5) return kept;
  }
  const assignment = new Assignment(count);
  foldClosing(graph, request, assignment);
  foldAlike(graph, request, assignment);
  foldOthers(graph, request, weightsOf(graph), assignment);
  return assignment;
}

/**
 * Who shares a box, so that the picture stays calm: those that only close, then
 * those that are alike, then the quietest. With `before` whoever
 * was there stays where it is as long as the picture remains legible; null decides anew.
 */
export function foldingOf(graph: FoldGraph, request: FoldRequest, before: Folding | null): Folding {
  const assignment = decide(graph, request, before);
  assignment.dissolveSingles();
  const released = new Map<string, string>();
  const nodes = new Set(graph.nodes.map(({ id }) => id));
  if (assignment.foldOf.size === 0) return { folds: [], released, nodes };
  const weights = weightsOf(graph);
  const byFold = groupBy(assignment.foldOf.keys(), (node) => assignment.foldOf.get(node) ?? '');
  const inIdOrder = [...byFold].sort(([left], [right]) => compare(left, right));
  const folds = inIdOrder.flatMap(([id, members]): readonly Fold[] => {
    const inOrder = members.sort(
      (left, right) => (weights.get(right) ?? 0) - (weights.get(left) ?? 0) || compare(left, right),
    );
    const taken = (request.opened.get(id) ?? 0) * OPENED_AT_ONCE;
    const rest = inOrder.length - taken < 2 ? [] : inOrder.slice(taken);
    for (const member of inOrder.slice(0, inOrder.length - rest.length)) released.set(member, id);
    const why = id.startsWith('alike ') ? 'alike' : 'others';
    return rest.length === 0 ? [] : [{ id, why, members: rest }];
  });
  return { folds, released, nodes };
}
