import type { InspectedSocket, Protocol, ServiceFacts } from '../../../../shared/socket.ts';
import type { Conversations } from '../model/conversation-store.ts';
import type { Link } from '../model/link.ts';
import type { LinkNode } from '../model/link-book.ts';
import { groupBy } from '../layout/group-by.ts';
import type { LayoutGraph } from '../layout/geometry.ts';

/** In pixels of the unzoomed picture; the same in picture.module.css. */
export const HEADER_HEIGHT = 42;
export const ROW_HEIGHT = 20;
const FOOT = 5;
/** So far the boxes behind that of several nodes look out. */
export const STACK = 8;

/** Ports on either side of a node beyond which the rest share one row. */
const MOST_ROWS = 7;

/** A port that a node serves: at its left side, where its callers' lines arrive. */
export interface ServedRow {
  readonly id: string;
  readonly protocol: Protocol;
  /** Null for connections of which nobody knows who called. */
  readonly port: number | null;
  readonly service: ServiceFacts | null;
  readonly links: readonly Link[];
  /** The socket that waits there without a client; null where somebody calls. */
  readonly quiet: InspectedSocket | null;
  /** More than the one port: so many share this row. */
  readonly rest: number;
}

/** What a node calls: at its right side, with the caller's ports. */
export interface CallRow {
  readonly id: string;
  readonly links: readonly Link[];
  readonly rest: number;
}

export interface DrawnNode {
  readonly id: string;
  readonly node: LinkNode;
  readonly served: readonly ServedRow[];
  readonly calls: readonly Link[];
  /** With what looks out from behind it. */
  readonly width: number;
  readonly height: number;
  /** The row in which its calls begin: beside its second line (-1), the ports that it serves, or below them. */
  readonly firstCall: number;
}

/** What the words of a node need. */
export type NodeSizer = (
  node: LinkNode,
  served: readonly ServedRow[],
  calls: readonly CallRow[],
) => Pick<DrawnNode, 'width' | 'firstCall'>;

export interface DrawnGraph {
  readonly nodes: readonly DrawnNode[];
  /** Without those that lead back to their own node: their row says so. */
  readonly links: readonly Link[];
  readonly reason: string;
}

const portKey = (protocol: Protocol, port: number | null): string => `${protocol} ${port ?? ''}`;

function served(links: readonly Link[], quiet: Conversations['quiet']): readonly ServedRow[] {
  const rows = new Map<string, ServedRow>();
  for (const link of links) {
    const { protocol, port, service } = link;
    const id = portKey(protocol, port);
    const known = rows.get(id);
    rows.set(id, {
      id,
      protocol,
      port,
      service: known?.service ?? service,
      links: [...(known?.links ?? []), link],
      quiet: null,
      rest: 0,
    });
  }
  for (const { socket } of quiet) {
    const { protocol, local, service } = socket;
    const id = portKey(protocol, local.port);
    rows.set(id, { id, protocol, port: local.port, service, links: [], quiet: socket, rest: 0 });
  }
  return [...rows.values()].sort(
    (left, right) => (left.port ?? Infinity) - (right.port ?? Infinity) || (left.id < right.id ? -1 : 1),
  );
}

/** The first rows, and one for all the others. */
function limited(rows: readonly ServedRow[]): readonly ServedRow[] {
  if (rows.length <= MOST_ROWS) return rows;
  const others = rows.slice(MOST_ROWS - 1);
  const [first] = others;
  if (first === undefined) return rows;
  const rest: ServedRow = {
    ...first,
    id: 'rest',
    links: others.flatMap(({ links }) => links),
    quiet: others.every(({ quiet }) => quiet !== null) ? first.quiet : null,
    rest: others.length,
  };
  return [...rows.slice(0, MOST_ROWS - 1), rest];
}

/** What a node calls in rows, as its links are ordered. */
export function callRows(links: readonly Link[]): readonly CallRow[] {
  const alone = links.length <= MOST_ROWS ? links : links.slice(0, MOST_ROWS - 1);
  const rows: CallRow[] = alone.map((link) => ({ id: link.id, links: [link], rest: 0 }));
  const others = links.slice(alone.length);
  if (others.length > 0) rows.push({ id: 'rest', links: others, rest: others.length });
  return rows;
}

/** What is to be drawn of the conversations, before anybody knows where. */
export function drawnGraph({ nodes, links, quiet, reason }: Conversations, sizeOf: NodeSizer): DrawnGraph {
  const arriving = groupBy(links, ({ to }) => to);
  const between = links.filter(({ from, to }) => from !== to);
  const leaving = groupBy(between, ({ from }) => from);
  const waiting = groupBy(quiet, ({ nodeId }) => nodeId);
  return {
    nodes: nodes.map((node) => {
      const rows = limited(served(arriving.get(node.id) ?? [], waiting.get(node.id) ?? []));
      const calls = leaving.get(node.id) ?? [];
      const { width, firstCall } = sizeOf(node, rows, callRows(calls));
      const count = Math.max(rows.length, firstCall + Math.min(calls.length, MOST_ROWS));
      const stack = node.identity.kind === 'fold' ? STACK : 0;
      const height = HEADER_HEIGHT + count * ROW_HEIGHT + FOOT + stack;
      return { id: node.id, node, served: rows, calls, width: width + stack, height, firstCall };
    }),
    links: between,
    reason,
  };
}

export function layoutGraphOf(
  { nodes, links }: DrawnGraph,
  window: Pick<LayoutGraph, 'aspect' | 'room'>,
): LayoutGraph {
  return {
    nodes: nodes.map(({ id, width, height }) => ({ id, width, height })),
    edges: links.map(({ from, to }) => [from, to]),
    ...window,
  };
}

/** The same text for graphs that can stand in the same places. */
export function structureOf({ nodes, links, reason }: DrawnGraph): string {
  const boxes = nodes.map(({ id, height }) => `${id} ${height}`).sort();
  return [reason, ...boxes, ...links.map(({ from, to }) => `${from}>${to}`).sort()].join('\n');
}
